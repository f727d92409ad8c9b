package org.mingfa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.api.redis.RedisConnections;
import org.mingfa.engine.RedisServerForTests;
import reactor.core.publisher.Flux;

class RedisRateLimitsIT extends RateLimitsContract {

  /** So long that a busy machine does not make a node count alone. */
  private static final Duration PATIENT = Duration.ofSeconds(10);

  private static RedisServerForTests server;

  private final List<RedisConnections> connections = new ArrayList<>();
  private RedisRateLimits limits;

  @BeforeAll
  static void start() {
    server = RedisServerForTests.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void connect() {
    server.restart();
    limits = node(PATIENT);
  }

  @AfterEach
  void close() {
    connections.forEach(RedisConnections::close);
  }

  @Override
  RateLimits limits() {
    return limits;
  }

  @Test
  void grantsExactlyTheCapacityOverTwoNodes() {
    var there = node(PATIENT);
    var limit = new Limit(20, Duration.ofMinutes(1));
    var granted = Flux.range(0, 200).flatMap(i -> (i % 2 == 0 ? limits : there).tryConsume(bucket, limit), 8)
        .filter(yes -> yes).count().block();
    assertThat(granted).isEqualTo(20);
    assertThat(limits.rests() || there.rests()).as("counted alone").isFalse();
  }

  @Test
  void countsAloneAtOnceWhenRedisIsDead() {
    granted(FIVE_IN_TEN_SECONDS, 1);
    server.kill();
    assertThat(granted(FIVE_IN_TEN_SECONDS, 12)).isEqualTo(5);
    assertThat(limits.rests()).isTrue();
  }

  @Test
  void countsTogetherAgainWhenRedisIsBack() {
    granted(FIVE_IN_TEN_SECONDS, 1);
    server.kill();
    granted(FIVE_IN_TEN_SECONDS, 12);
    server.restart();
    var there = node(PATIENT);
    await().atMost(Duration.ofSeconds(15)).until(() -> {
      limits.tryConsume("probe", FIVE_IN_TEN_SECONDS).block();
      return !limits.rests();
    });
    assertThat(granted(FIVE_IN_TEN_SECONDS, 12)).isEqualTo(5);
    assertThat(there.tryConsume(bucket, FIVE_IN_TEN_SECONDS).block()).isFalse();
  }

  @Test
  void losesItsPatienceWithAFrozenRedisOnceAndThenAnswersAtOnce() {
    var node = node(RedisRateLimits.PATIENCE);
    node.tryConsume(bucket, FIVE_IN_TEN_SECONDS).block();
    server.freeze();
    assertThat(millis(() -> assertThat(node.tryConsume(bucket, FIVE_IN_TEN_SECONDS).block()).isTrue()))
        .isBetween(150L, 600L);
    assertThat(millis(() -> node.tryConsume(bucket, FIVE_IN_TEN_SECONDS).block())).isLessThan(200);
  }

  @Test
  void letsRedisDropABucketThatIsFullAgain() {
    limits.tryConsume(bucket, new Limit(5, Duration.ofMillis(100))).block();
    long pttl = server.ask(redis -> redis.pttl("mingfa:limit:" + bucket + ":5:100"));
    assertThat(pttl).isBetween(1L, 11_000L);
  }

  private RedisRateLimits node(Duration patience) {
    var redis = new RedisConnections(server.uri(), null, patience);
    connections.add(redis);
    return new RedisRateLimits(redis, new CaffeineRateLimits(clock), clock, patience);
  }

  private static long millis(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
