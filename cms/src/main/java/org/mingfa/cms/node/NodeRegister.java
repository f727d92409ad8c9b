package org.mingfa.cms.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mingfa.cms.command.AtStart;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.database.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/**
 * Lets a node serve only where it can do so with those that are there: several nodes share every engine, a node with an
 * embedded one is alone. Each writes itself down before it looks for others, so of two that start at once at least one
 * sees the other. Nodes must agree on the time to within half a minute.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NodeRegister implements AtStart {

  /** A node that was not heard of for longer is dead. */
  static final Duration SILENCE = Duration.ofMinutes(1);
  static final Duration BEAT = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(NodeRegister.class);
  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final NodeRepository nodes;
  private final LiveNode here;
  private final Clock clock;
  private volatile boolean serving;

  NodeRegister(NodeRepository nodes, LiveNode here, Clock clock) {
    this.nodes = nodes;
    this.here = here;
    this.clock = clock;
  }

  /** Fails with {@link StartRefusedException} where this node may not serve. */
  @Override
  public Mono<Void> atStart() {
    return nodes.removeBefore(now().minus(FORGOTTEN)).then(Mono.defer(() -> nodes.seen(here, now())))
        .thenMany(nodes.others(here.id(), now().minus(SILENCE)).filter(this::clashes)).next()
        .flatMap(other -> nodes.remove(here.id()).then(Mono.<Void>error(() -> refused(other))))
        .doOnSuccess(_ -> serving = true);
  }

  private boolean clashes(LiveNode other) {
    return !other.embedded().isEmpty() || !here.embedded().isEmpty();
  }

  private StartRefusedException refused(LiveNode other) {
    var who = here.embedded().isEmpty() ? "那个节点" : "本节点";
    var engines = here.embedded().isEmpty() ? other.embedded() : here.embedded();
    return new StartRefusedException("另一个明法节点正在使用同一个数据库，而" + who + "用的是内嵌引擎（" + engines
        + "）：请先停止那个节点，或者让所有节点都用 --spring.profiles.active=cluster"
        + " (another node serves from this database, and embedded engines cannot be shared: stop it, or run all nodes"
        + " with profile cluster; a killed node counts for one minute)");
  }

  /** A sign of life, once this node serves. */
  Mono<Void> beat() {
    return Mono.defer(() -> serving ? nodes.seen(here, now()) : Mono.empty());
  }

  /** The end of a node that is stopped in order; one that cannot say so is dead after {@link #SILENCE}. */
  Mono<Void> leave() {
    return Mono.defer(() -> {
      var left = serving;
      serving = false;
      return left ? nodes.remove(here.id()).timeout(PATIENCE) : Mono.empty();
    }).onErrorResume(error -> Mono.fromRunnable(() -> LOG.debug("this node leaves without a word", error)));
  }

  private Instant now() {
    return Rows.micros(clock.instant());
  }
}
