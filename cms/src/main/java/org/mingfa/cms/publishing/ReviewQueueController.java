package org.mingfa.cms.publishing;

import java.util.stream.Collectors;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** What waits for a signature, mine first, and what waits for its time. */
@StaffPage
class ReviewQueueController {

  private final Editions editions;

  ReviewQueueController(Editions editions) {
    this.editions = editions;
  }

  @GetMapping({"/cms", "/cms/reviews"})
  Mono<String> queue(@AuthenticationPrincipal StaffPrincipal me, Model model) {
    return Mono.zip(editions.inReview().collectList(), editions.scheduled().collectList())
        .doOnNext(found -> {
          var mine = found.getT1().stream()
              .collect(Collectors.partitioningBy(review -> review.objection(me.actor()).isEmpty()));
          model.addAttribute("mine", mine.get(true));
          model.addAttribute("others", mine.get(false));
          model.addAttribute("scheduled", found.getT2());
        }).thenReturn("cms/publishing/reviews");
  }
}
