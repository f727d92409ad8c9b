package org.mingfa.cms.publishing;

import java.time.Clock;
import java.time.Instant;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.staff.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Publishes what is due. The row is the truth: after a downtime the missed ones come first, each in its own
 * transaction, so that one that fails holds up no other; two nodes publish each once.
 */
@Service
public class ScheduledPublication {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublication.class);
  private static final Actor SCHEDULE = Actor.system("schedule");

  private final EditionRepository editions;
  private final Publication publication;
  private final TransactionalOperator transaction;
  private final Clock clock;

  ScheduledPublication(EditionRepository editions, Publication publication, TransactionalOperator transaction,
      Clock clock) {
    this.editions = editions;
    this.publication = publication;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The value is how many went live. */
  public Mono<Long> publishDue() {
    var now = Rows.micros(clock.instant());
    return editions.due(now).flatMapIterable(ids -> ids).concatMap(id -> publishOne(id, now)).count();
  }

  /** Reads again inside the transaction: the approval is checked when it counts. */
  private Mono<EditionId> publishOne(EditionId id, Instant now) {
    return editions.find(id).flatMap(edition -> switch (edition) {
      case Edition.Scheduled due when !due.due().isAfter(now) -> signedInFull(due)
          ? publication.publish(due.head(), false, SCHEDULE).thenReturn(id)
          : Mono.error(new IllegalStateException("not signed in full"));
      default -> Mono.<EditionId>empty();
    }).as(transaction::transactional).onErrorResume(e -> {
      LOG.warn("{} is due and could not go live: {}", id, e.getMessage());
      return Mono.empty();
    });
  }

  private static boolean signedInFull(Edition.Scheduled due) {
    return due.signatures().size() == due.head().kind().stages().size()
        && due.signatures().stream().allMatch(s -> s.hash().equals(due.head().hash()));
  }
}
