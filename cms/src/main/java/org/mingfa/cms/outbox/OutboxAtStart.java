package org.mingfa.cms.outbox;

import org.mingfa.cms.command.AtStart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where a house has one process, whatever was claimed before its start was claimed by one that is dead: it goes out at
 * once. Among several nodes only the lease tells who is dead.
 */
@Component
@Order(5)
class OutboxAtStart implements AtStart {

  private final OutboxRelay relay;

  OutboxAtStart(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public Mono<Void> atStart() {
    return relay.takeOver();
  }
}
