package org.mingfa.api.indexing;

import org.mingfa.api.search.SearchIndex;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the index fares, and building it anew: for administrators. */
@StaffPage
class IndexScreenController {

  private final SearchIndex index;
  private final IndexRebuild rebuild;

  IndexScreenController(SearchIndex index, IndexRebuild rebuild) {
    this.index = index;
    this.rebuild = rebuild;
  }

  @GetMapping("/cms/search/index")
  Mono<String> show(@AuthenticationPrincipal StaffPrincipal me, Model model) {
    model.addAttribute("mayRebuild", me.is(Role.ADMINISTRATOR));
    return index.health().zipWith(rebuild.follow().next()).doOnNext(found -> {
      model.addAttribute("health", found.getT1());
      model.addAttribute("progress", found.getT2());
    }).thenReturn("cms/search/index");
  }

  @PostMapping("/cms/search/index/rebuild")
  Mono<String> rebuild(@AuthenticationPrincipal StaffPrincipal me) {
    return me.actor().require(Role.ADMINISTRATOR).then(Mono.fromRunnable(rebuild::ask))
        .thenReturn("redirect:/cms/search/index");
  }

  @ResponseBody
  @GetMapping(path = "/cms/search/index/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<IndexRebuild.Progress>> progress() {
    return rebuild.follow().takeUntil(IndexRebuild.Progress::end)
        .map(p -> ServerSentEvent.builder(p).event(p.end() ? "end" : "progress").build());
  }
}
