package org.mingfa.cms.outbox;

import java.time.Clock;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.scheduling.JobWakeup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Takes messages into the transaction that changes the state: they go out if it commits, and only then. At least once,
 * to every handler that wants them.
 */
@Service
public class Outbox {

  private final OutboxRepository rows;
  private final ObjectProvider<MessageHandler> handlers;
  private final JobWakeup wakeup;
  private final Clock clock;

  Outbox(OutboxRepository rows, ObjectProvider<MessageHandler> handlers, JobWakeup wakeup, Clock clock) {
    this.rows = rows;
    this.handlers = handlers;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  /** Joins the transaction at hand; without one it is refused, for then a message could outlive its change. */
  public Mono<Void> send(Message message) {
    var names = handlers.stream().filter(h -> h.wants(message.type(), message.kind())).map(MessageHandler::name)
        .toList();
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(transaction -> transaction.registerSynchronization(wakeAfterCommit()))
        .then(rows.add(message, names, Rows.micros(clock.instant())));
  }

  private TransactionSynchronization wakeAfterCommit() {
    return new TransactionSynchronization() {
      @Override
      public Mono<Void> afterCommit() {
        return Mono.fromRunnable(() -> wakeup.wake(OutboxRelayJob.class));
      }
    };
  }
}
