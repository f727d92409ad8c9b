package org.mingfa.cms.audit;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Seals what has been written since the last time. */
class AuditSealJob extends ReactiveJob {

  private final AuditSeals seals;

  AuditSealJob(AuditSeals seals) {
    this.seals = seals;
  }

  @Override
  protected Mono<Void> work() {
    return seals.sealNext().expand(sealed -> sealed == 0 ? Mono.empty() : seals.sealNext()).then();
  }
}
