package org.mingfa.cms.publishing;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Sweeps for editions that are due. */
class ScheduledPublicationJob extends ReactiveJob {

  private final ScheduledPublication due;

  ScheduledPublicationJob(ScheduledPublication due) {
    this.due = due;
  }

  @Override
  protected Mono<Void> work() {
    return due.publishDue().then();
  }
}
