package org.mingfa.cms.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cms.database.StartRefusedException;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

/** Who may serve beside whom, on every database. */
@CmsTest
abstract class NodeRegisterContract {

  private static final String SHARED = "";
  private static final String EMBEDDED = "search=lucene";

  @Autowired
  NodeRepository rows;
  @Autowired
  MovableClock clock;
  @Autowired
  DatabaseClient database;

  @BeforeEach
  void nobodyServes() {
    database.sql("delete from live_node").then().block();
  }

  NodeRegister node(String embedded) {
    return node(UUID.randomUUID(), embedded);
  }

  NodeRegister node(UUID id, String embedded) {
    return new NodeRegister(rows, new LiveNode(id, embedded), clock);
  }

  static void starts(NodeRegister node) {
    node.atStart().as(StepVerifier::create).verifyComplete();
  }

  static void isRefused(NodeRegister node) {
    node.atStart().as(StepVerifier::create).verifyErrorSatisfies(e -> assertThat(e)
        .isInstanceOf(StartRefusedException.class).hasMessageContaining(EMBEDDED).hasMessageNotContaining("\n"));
  }

  @Test
  void nodesThatShareEveryEngineServeTogether() {
    starts(node(SHARED));
    starts(node(SHARED));
    starts(node(SHARED));
  }

  @Test
  void aNodeWithAnEmbeddedEngineServesAlone() {
    starts(node(EMBEDDED));
    isRefused(node(SHARED));
    isRefused(node(EMBEDDED));
  }

  @Test
  void aNodeWithAnEmbeddedEngineDoesNotJoinOthers() {
    starts(node(SHARED));
    isRefused(node(EMBEDDED));
    starts(node(SHARED));
  }

  @Test
  void whoeverStopsInOrderMakesRoomAtOnce() {
    var first = node(EMBEDDED);
    starts(first);
    first.leave().as(StepVerifier::create).verifyComplete();
    starts(node(EMBEDDED));
  }

  @Test
  void whoeverWasKilledMakesRoomAfterAMinute() {
    starts(node(EMBEDDED));
    clock.forward(Duration.ofSeconds(59));
    isRefused(node(EMBEDDED));
    clock.forward(Duration.ofSeconds(2));
    starts(node(EMBEDDED));
  }

  @Test
  void aSignOfLifeKeepsThePlace() {
    var first = node(EMBEDDED);
    starts(first);
    clock.forward(Duration.ofSeconds(50));
    first.beat().as(StepVerifier::create).verifyComplete();
    clock.forward(Duration.ofSeconds(50));
    isRefused(node(EMBEDDED));
  }

  @Test
  void whoeverWasRefusedLeavesNothingAndShowsNoLife() {
    var first = node(EMBEDDED);
    starts(first);
    var refused = node(EMBEDDED);
    isRefused(refused);
    refused.beat().as(StepVerifier::create).verifyComplete();
    first.leave().as(StepVerifier::create).verifyComplete();
    starts(node(EMBEDDED));
  }

  @Test
  void aKilledNodeComesBackAtOnceFromItsOwnFolder(@TempDir Path folder) {
    starts(node(NodeIdentity.in(folder), EMBEDDED));
    starts(node(NodeIdentity.in(folder), EMBEDDED));
  }
}
