package org.mingfa.cms.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** One node with handlers of its own: it sends to them and relays to them. */
record Node(Outbox outbox, OutboxRelay relay, TransactionalOperator transaction) {

  static Node with(OutboxRepository rows, TransactionalOperator transaction, Clock clock, MessageHandler... handlers) {
    var beans = new StaticListableBeanFactory(
        Map.copyOf(Arrays.stream(handlers).collect(Collectors.toMap(MessageHandler::name, h -> (Object) h))));
    var all = beans.getBeanProvider(MessageHandler.class);
    return new Node(new Outbox(rows, all, _ -> {
    }, clock), new OutboxRelay(rows, all, clock, Duration.ofSeconds(1)), transaction);
  }

  Mono<Void> send(Message message) {
    return outbox.send(message).as(transaction::transactional);
  }
}
