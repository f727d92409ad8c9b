package org.mingfa.api.indexing;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Suggests what has been published since the last time. */
class SuggestionRefreshJob extends ReactiveJob {

  private final SuggestionRefresh refresh;

  SuggestionRefreshJob(SuggestionRefresh refresh) {
    this.refresh = refresh;
  }

  @Override
  protected Mono<Void> work() {
    return refresh.refresh();
  }
}
