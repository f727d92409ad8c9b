package org.mingfa.cms.node;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Says that this node lives. */
class NodeHeartbeatJob extends ReactiveJob {

  private final NodeRegister register;

  NodeHeartbeatJob(NodeRegister register) {
    this.register = register;
  }

  @Override
  protected Mono<Void> work() {
    return register.beat();
  }
}
