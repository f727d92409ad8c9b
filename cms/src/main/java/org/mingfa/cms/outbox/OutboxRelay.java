package org.mingfa.cms.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.refusal.Unavailability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands due messages to their handlers. Any number of nodes may relay: each row is claimed by one of them at a time. A
 * handler gets the messages about one document in their order while nothing fails and one node relays; it must not rely
 * on it.
 */
@Service
public class OutboxRelay {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 100;
  private static final int AT_ONCE = 4;
  private static final int MOST_ATTEMPTS = 8;
  /** As a power of two: 250 ms to 32 s. */
  private static final int LONGEST_PAUSE = 7;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final OutboxRepository rows;
  private final ObjectProvider<MessageHandler> handlers;
  private final Clock clock;
  private final Duration patience;
  private final String node = UUID.randomUUID().toString();

  @Autowired
  OutboxRelay(OutboxRepository rows, ObjectProvider<MessageHandler> handlers, Clock clock) {
    this(rows, handlers, clock, PATIENCE);
  }

  OutboxRelay(OutboxRepository rows, ObjectProvider<MessageHandler> handlers, Clock clock, Duration patience) {
    this.rows = rows;
    this.handlers = handlers;
    this.clock = clock;
    this.patience = patience;
  }

  /** Works until nothing is due; what fails is put off or parked and does not hold up the rest. */
  public Mono<Void> drain() {
    return pass().expand(claimed -> claimed == 0 ? Mono.empty() : pass()).then();
  }

  /** Has what other processes held come due, if on this database there can be no other that lives. */
  Mono<Void> takeOver() {
    return rows.oneProcess() ? rows.release(node, Rows.micros(clock.instant())) : Mono.empty();
  }

  private Mono<Integer> pass() {
    var now = Rows.micros(clock.instant());
    return rows.claim(node, BATCH, now, now.plus(LEASE)).collectSortedList(Comparator.comparingLong(Delivery::id))
        .flatMap(batch -> Flux.fromIterable(lines(batch)).flatMap(this::attemptInOrder, AT_ONCE).map(Delivery::id)
            .collectList().flatMap(rows::done).thenReturn(batch.size()));
  }

  /** What one handler gets about one document stands in one line. */
  private static Collection<List<Delivery>> lines(List<Delivery> batch) {
    record Line(String handler, UUID subject) {
    }
    return batch.stream().collect(Collectors.groupingBy(d -> new Line(d.handler(), d.message().subject()),
        LinkedHashMap::new, Collectors.toList())).values();
  }

  private Flux<Delivery> attemptInOrder(List<Delivery> line) {
    return Flux.fromIterable(line).concatMap(this::attempt);
  }

  /**
   * Empty when it failed: the row is then put off already. A handler that does not end has failed, for the whole batch
   * would wait for it.
   */
  private Mono<Delivery> attempt(Delivery delivery) {
    return Mono.defer(() -> handler(delivery).handle(delivery.message())).timeout(patience).thenReturn(delivery)
        .onErrorResume(e -> putOff(delivery, e).then(Mono.empty()));
  }

  private MessageHandler handler(Delivery delivery) {
    return handlers.stream().filter(h -> h.name().equals(delivery.handler())).findFirst()
        .orElseThrow(() -> new IllegalStateException("no handler is named " + delivery.handler()));
  }

  private Mono<Void> putOff(Delivery delivery, Throwable error) {
    // an engine that is away comes back by itself, and then nobody has to look after what waited for it
    var park = delivery.attempts() >= MOST_ATTEMPTS && !Unavailability.isBehind(error);
    var due = Rows.micros(clock.instant())
        .plus(Duration.ofMillis(250).multipliedBy(1L << Math.min(delivery.attempts(), LONGEST_PAUSE)));
    var text = error.getClass().getSimpleName() + ": " + error.getMessage();
    LOG.warn("{} of {} {}: {}", delivery.handler(), delivery.message().type(), park ? "parked" : "put off", text);
    return rows.putOff(delivery, node, park, due, text.substring(0, Math.min(500, text.length())));
  }

  /** What waits for a person, oldest first. */
  Mono<List<ParkedMessage>> parked() {
    return rows.parked(200).collectList();
  }
}
