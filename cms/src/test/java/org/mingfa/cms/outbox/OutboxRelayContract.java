package org.mingfa.cms.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.database.Rows;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What the relay promises, on every engine. */
@CmsTest
abstract class OutboxRelayContract {

  private static final Duration LEASE = Duration.ofMinutes(2);

  @Autowired
  OutboxRepository rows;
  @Autowired
  DatabaseClient database;
  @Autowired
  TransactionalOperator transaction;
  @Autowired
  MovableClock clock;

  final Recorder recorder = new Recorder("recorder");

  @BeforeEach
  void anEmptyOutbox() {
    done(database.sql("delete from outbox").then());
  }

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(60)), "nothing came");
  }

  static void done(Mono<Void> mono) {
    mono.block(Duration.ofSeconds(60));
  }

  Node node(MessageHandler... handlers) {
    return Node.with(rows, transaction, clock, handlers);
  }

  static Message message(UUID document, long version) {
    return new Message("Happened", "article", document, 1, version);
  }

  Message sent(Node node) {
    var message = message(UUID.randomUUID(), 1);
    done(node.send(message));
    return message;
  }

  Instant due() {
    return now(database.sql("select due_at from outbox").mapValue(Instant.class).one());
  }

  long count(String state) {
    return now(rows.count(state));
  }

  @Test
  void goesOutOnceToEveryHandlerThatWantsIt() {
    var other = new Recorder("other");
    var node = node(recorder, other);
    var message = sent(node);
    done(node.relay().drain());
    done(node.relay().drain());
    assertThat(List.of(recorder.handled(), other.handled())).containsExactly(List.of(message), List.of(message));
    assertThat(count("READY")).isZero();
  }

  @Test
  void refusesAMessageOutsideATransaction() {
    StepVerifier.create(node(recorder).outbox().send(message(UUID.randomUUID(), 1)))
        .expectErrorSatisfies(e -> assertThat(e).isInstanceOfAny(IllegalTransactionStateException.class,
            org.springframework.transaction.NoTransactionException.class))
        .verify();
    assertThat(count("READY")).isZero();
  }

  @Test
  void whatIsRolledBackNeverGoesOut() {
    var node = node(recorder);
    StepVerifier.create(node.outbox().send(message(UUID.randomUUID(), 1)).then(Mono.error(new IllegalStateException()))
        .as(transaction::transactional)).verifyError(IllegalStateException.class);
    done(node.relay().drain());
    assertThat(recorder.handled()).isEmpty();
  }

  @Test
  void handsTheMessagesOfADocumentOverInTheirOrder() {
    var node = node(recorder);
    var documents = Stream.generate(UUID::randomUUID).limit(10).toList();
    done(Flux.fromIterable(documents)
        .concatMap(document -> Flux.range(1, 4).concatMap(version -> node.send(message(document, version)))).then());
    done(node.relay().drain());
    for (var document : documents) {
      assertThat(recorder.handled()).filteredOn(m -> m.subject().equals(document)).extracting(Message::version)
          .containsExactly(1L, 2L, 3L, 4L);
    }
  }

  @Test
  void waitsTwiceAsLongAfterEachFailureAndParksAfterTheEighth() {
    var node = node(recorder.failingFor(_ -> true));
    sent(node);
    var waits = new ArrayList<Long>();
    for (var attempt = 1; attempt < 8; attempt++) {
      done(node.relay().drain());
      waits.add(Duration.between(clock.instant(), due()).toMillis());
      assertThat(count("PARKED")).isZero();
      clock.forward(Duration.between(clock.instant(), due()));
    }
    assertThat(waits).containsExactlyElementsOf(LongStream.rangeClosed(1, 7).map(n -> 250L << n).boxed().toList());
    done(node.relay().drain());
    assertThat(count("PARKED")).isEqualTo(1);
    clock.forward(Duration.ofDays(1));
    done(node.relay().drain());
    assertThat(now(node.relay().parked())).singleElement().satisfies(parked -> {
      assertThat(parked.delivery().attempts()).isEqualTo(8);
      assertThat(parked.error()).contains("poison");
    });
  }

  @Test
  void isNotTriedBeforeItsTime() {
    var node = node(recorder.failingFor(_ -> true));
    sent(node);
    done(node.relay().drain());
    recorder.failingFor(_ -> false);
    done(node.relay().drain());
    assertThat(recorder.handled()).isEmpty();
    clock.forward(Duration.ofSeconds(1));
    done(node.relay().drain());
    assertThat(recorder.handled()).hasSize(1);
  }

  @Test
  void onePoisonedMessageHoldsUpNoOther() {
    var poison = UUID.randomUUID();
    var node = node(recorder.failingFor(m -> m.subject().equals(poison)));
    done(node.send(message(poison, 1)));
    done(Flux.range(0, 250).concatMap(_ -> node.send(message(UUID.randomUUID(), 1))).then());
    done(node.relay().drain());
    assertThat(recorder.handled()).hasSize(250);
    assertThat(count("READY")).isEqualTo(1);
  }

  @Test
  void aHandlerThatNeverEndsHoldsUpNoOther() {
    var endless = UUID.randomUUID();
    var node = node(recorder.neverEndingFor(m -> m.subject().equals(endless)));
    done(node.send(message(endless, 1)));
    done(Flux.range(0, 20).concatMap(_ -> node.send(message(UUID.randomUUID(), 1))).then());
    done(node.relay().drain());
    assertThat(recorder.handled()).hasSize(20);
    assertThat(now(database.sql("select last_error from outbox").mapValue(String.class).one())).contains("Timeout");
  }

  @Test
  void aMessageToAHandlerThatIsGoneWaitsForAPerson() {
    sent(node(new Recorder("gone")));
    var node = node(recorder);
    for (var attempt = 0; attempt < 8; attempt++) {
      done(node.relay().drain());
      clock.forward(Duration.ofHours(1));
    }
    assertThat(now(node.relay().parked())).singleElement()
        .satisfies(parked -> assertThat(parked.error()).contains("no handler is named gone"));
  }

  @Test
  void anotherNodeTakesOverWhatADeadOneHeldOnceItsLeaseIsOver() {
    var node = node(recorder);
    var message = sent(node);
    var instant = Rows.micros(clock.instant());
    assertThat(now(rows.claim("dead", 10, instant, instant.plus(LEASE)).count())).isEqualTo(1);
    clock.forward(LEASE.minusSeconds(1));
    done(node.relay().drain());
    assertThat(recorder.handled()).isEmpty();
    clock.forward(Duration.ofSeconds(1));
    done(node.relay().drain());
    assertThat(recorder.handled()).containsExactly(message);
  }

  @Test
  void aStartTakesOverAtOnceWhereNoOtherNodeCanBeAlive() {
    var node = node(recorder);
    sent(node);
    var instant = Rows.micros(clock.instant());
    now(rows.claim("dead", 10, instant, instant.plus(LEASE)).next());
    done(new OutboxAtStart(node.relay()).atStart());
    done(node.relay().drain());
    assertThat(recorder.handled()).hasSize(rows.oneProcess() ? 1 : 0);
  }

  @Test
  void whoeverLostItsLeasePutsNothingOff() {
    sent(node(recorder));
    var instant = Rows.micros(clock.instant());
    var late = now(rows.claim("late", 10, instant, instant).next());
    now(rows.claim("next", 10, instant, instant.plus(LEASE)).next());
    done(rows.putOff(late, "late", true, instant, "too late"));
    assertThat(count("PARKED")).isZero();
    assertThat(due()).isEqualTo(instant.plus(LEASE));
  }

  @Test
  void nodesThatRelayAtOnceHandleEachMessageOnce() {
    var nodes = Stream.generate(() -> node(recorder)).limit(3).toList();
    done(Flux.range(0, 500).concatMap(_ -> nodes.getFirst().send(message(UUID.randomUUID(), 1))).then());
    done(
        Flux.fromIterable(nodes).flatMap(node -> node.relay().drain().subscribeOn(Schedulers.boundedElastic())).then());
    assertThat(new HashSet<>(recorder.handled())).hasSize(500);
    assertThat(recorder.handled()).hasSize(500);
    assertThat(count("READY")).isZero();
  }
}
