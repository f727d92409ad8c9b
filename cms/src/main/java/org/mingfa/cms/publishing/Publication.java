package org.mingfa.cms.publishing;

import java.time.Clock;
import java.time.Instant;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.outbox.Outbox;
import org.mingfa.cms.staff.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The two changes of what the public sees. Joins its caller's transaction: slots, audit line and outbox rows together.
 */
@Component
class Publication {

  private final EditionRepository editions;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  Publication(EditionRepository editions, AuditTrail audit, Outbox outbox, Clock clock) {
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The old edition leaves the live slot first, for the constraint holds at every statement. */
  Mono<Void> publish(Edition.Head head, boolean adopted, Actor actor) {
    return editions.nextVersion(head.id().document())
        .flatMap(version -> editions.supersede(head.id().document(), now())
            .then(editions.enterLive(head.id(), head.lockVersion(), adopted, now()))
            .flatMap(n -> n == 1 ? Mono.just(n) : Mono.error(stale(head)))
            .then(audit.write(actor.id(), adopted ? "edition.adopt" : "edition.publish", head.id().toString(),
                head.hash().hex()))
            .then(outbox.send(EditionMessages.published(head, version))));
  }

  /** Takes down the edition that was seen, or nothing. */
  Mono<Void> withdraw(Edition.Head head, String reason, Actor actor) {
    return editions.nextVersion(head.id().document())
        .flatMap(version -> editions.withdraw(head.id(), head.lockVersion(), reason, now())
            .flatMap(n -> n == 1 ? Mono.just(n) : Mono.error(stale(head)))
            .then(audit.write(actor.id(), "edition.withdraw", head.id().toString(), reason))
            .then(outbox.send(EditionMessages.withdrawn(head, version))));
  }

  private static Throwable stale(Edition.Head head) {
    return new WorkflowRefusal.Stale(head.lockVersion(), head.lockVersion() + 1).asException();
  }

  private Instant now() {
    return Rows.micros(clock.instant());
  }
}
