package org.mingfa.api.indexing;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Runs the rebuild that somebody asked for. */
class IndexRebuildJob extends ReactiveJob {

  private final IndexRebuild rebuild;

  IndexRebuildJob(IndexRebuild rebuild) {
    this.rebuild = rebuild;
  }

  @Override
  protected Mono<Void> work() {
    return rebuild.run();
  }
}
