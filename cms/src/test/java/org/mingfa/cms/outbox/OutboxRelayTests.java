package org.mingfa.cms.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfatest.CmsTest;
import org.mingfatest.Databases;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@CmsTest
@Import(OutboxRelayTests.Handlers.class)
class OutboxRelayTests {

  /** Fails as told, until told otherwise. */
  static final class Stubborn implements MessageHandler {

    Mono<Void> answer = Mono.empty();
    int calls;

    @Override
    public String name() {
      return "stubborn";
    }

    @Override
    public boolean wants(String type, String kind) {
      return type.equals("Tried");
    }

    @Override
    public Mono<Void> handle(Message message) {
      calls++;
      return answer;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Handlers {

    @Bean
    Stubborn stubborn() {
      return new Stubborn();
    }
  }

  @Autowired
  Stubborn handler;
  @Autowired
  Outbox outbox;
  @Autowired
  OutboxRelay relay;
  @Autowired
  TransactionalOperator transaction;
  @Autowired
  MovableClock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @BeforeEach
  void aMessageWaits() {
    handler.calls = 0;
    outbox.send(new Message("Tried", "test", UUID.randomUUID(), 1, 1)).as(transaction::transactional).block();
  }

  private void tryFor(Duration time) {
    for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(40)) {
      relay.drain().block();
      clock.forward(Duration.ofSeconds(40));
    }
  }

  @Test
  void parksWhatFailsAgainAndAgain() {
    handler.answer = Mono.error(new IllegalStateException("a fault"));
    tryFor(Duration.ofHours(1));
    assertThat(handler.calls).isEqualTo(8);
    assertThat(relay.parked().block()).hasSize(1);
  }

  @Test
  void waitsForAnEngineThatIsAwayAsLongAsItTakes() {
    var parked = relay.parked().block();
    handler.answer = Mono.error(new ConnectException("refused"));
    tryFor(Duration.ofHours(1));
    assertThat(handler.calls).isEqualTo(90);
    handler.answer = Mono.empty();
    tryFor(Duration.ofMinutes(1));
    assertThat(handler.calls).isEqualTo(91);
    assertThat(relay.parked().block()).isEqualTo(parked);
  }
}
