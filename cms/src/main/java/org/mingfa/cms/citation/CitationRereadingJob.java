package org.mingfa.cms.citation;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Looks whether statutes have got other names. */
class CitationRereadingJob extends ReactiveJob {

  private final CitationRereading rereading;

  CitationRereadingJob(CitationRereading rereading) {
    this.rereading = rereading;
  }

  @Override
  protected Mono<Void> work() {
    return rereading.readAll().then();
  }
}
