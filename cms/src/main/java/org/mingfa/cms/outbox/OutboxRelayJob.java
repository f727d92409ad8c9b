package org.mingfa.cms.outbox;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Relays what is due: woken after each commit, and every few seconds for what was put off or left by a dead node. */
class OutboxRelayJob extends ReactiveJob {

  private final OutboxRelay relay;

  OutboxRelayJob(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  protected Mono<Void> work() {
    return relay.drain();
  }
}
