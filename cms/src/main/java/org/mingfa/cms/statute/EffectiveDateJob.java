package org.mingfa.cms.statute;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Looks whether a new day has begun. */
class EffectiveDateJob extends ReactiveJob {

  private final EffectiveDates dates;

  EffectiveDateJob(EffectiveDates dates) {
    this.dates = dates;
  }

  @Override
  protected Mono<Void> work() {
    return dates.tell().then();
  }
}
