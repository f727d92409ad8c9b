package org.mingfa.cms.audit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows as a slow node meets them: before one of its steps another node seals, once. */
final class SealedElsewhere extends AuditRepository {

  enum Step {
    LAST_SEAL, UNSEALED, ADD
  }

  private final Step before;
  private final AuditSeals other;
  private final AtomicBoolean done = new AtomicBoolean();

  SealedElsewhere(DatabaseClient database, Step before, AuditSeals other) {
    super(database);
    this.before = before;
    this.other = other;
  }

  /** In a transaction of its own: nothing of the slow node's context reaches it. */
  private Mono<Void> otherFirst(Step step) {
    return Mono.defer(() -> step == before && done.compareAndSet(false, true)
        ? Mono.fromFuture(other.sealNext().toFuture()).then()
        : Mono.empty());
  }

  @Override
  Mono<Seal> lastSeal() {
    return otherFirst(Step.LAST_SEAL).then(super.lastSeal());
  }

  @Override
  Flux<AuditLine> unsealed(int most) {
    return otherFirst(Step.UNSEALED).thenMany(super.unsealed(most));
  }

  @Override
  Mono<Void> add(Seal seal) {
    return otherFirst(Step.ADD).then(super.add(seal));
  }
}
