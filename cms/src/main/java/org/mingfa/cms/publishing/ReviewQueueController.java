package org.mingfa.cms.publishing;

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
    return Mono.zip(editions.inReview().cast(Edition.InReview.class).collectList(), editions.scheduled().collectList())
        .doOnNext(found -> {
          model.addAttribute("mine", found.getT1().stream().filter(e -> waitsFor(e, me)).toList());
          model.addAttribute("others", found.getT1().stream().filter(e -> !waitsFor(e, me)).toList());
          model.addAttribute("scheduled", found.getT2());
        }).thenReturn("cms/publishing/reviews");
  }

  private static boolean waitsFor(Edition.InReview review, StaffPrincipal me) {
    return !review.head().author().equals(me.getName())
        && review.signatures().stream().noneMatch(s -> s.reviewer().equals(me.getName()))
        && me.is(review.head().kind().stages().get(review.nextStage() - 1));
  }
}
