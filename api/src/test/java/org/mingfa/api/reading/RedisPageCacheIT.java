package org.mingfa.api.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mingfa.api.reading.Pages.page;
import static org.mingfa.api.reading.Pages.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.api.redis.RedisConnections;
import org.mingfa.engine.RedisServerForTests;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class RedisPageCacheIT extends PageCacheContract {

  private static RedisServerForTests server;

  private final List<RedisConnections> connections = new ArrayList<>();
  private RedisPageCache here;
  private RedisPageCache there;

  @BeforeAll
  static void start() {
    server = RedisServerForTests.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void twoNodes() {
    server.restart();
    here = node();
    there = node();
    awaitBothHear();
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
    connections.forEach(RedisConnections::close);
  }

  @Override
  PageCache cache() {
    return here;
  }

  @Test
  void forgetsOnAllNodesWhatIsEvictedOnOne() {
    keepOnBoth("a");
    evict();
    assertThat(here.peek("a")).isNull();
    await().untilAsserted(() -> assertThat(there.peek("a")).isNull());
  }

  @Test
  void doesNotKeepALoadThatBeganBeforeAnEvictionOnAnotherNode() {
    there.get("marker", source("marker").load()).block();
    var answer = Sinks.<CachedPage>one();
    there.get("a", answer.asMono()).subscribe();
    evict();
    await().untilAsserted(() -> assertThat(there.peek("marker")).isNull());
    answer.tryEmitValue(page("stale"));
    assertThat(there.peek("a")).isNull();
  }

  @Test
  void loadsEveryPageAnewWhileRedisIsDeadAndKeepsAgainWhenItIsBack() {
    keepOnBoth("a");
    server.kill();
    await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(1))
        .until(() -> !here.isHealthy() && !there.isHealthy());
    var source = source("anew ");
    assertThat(read("a", source)).isEqualTo("anew 1");
    assertThat(read("a", source)).isEqualTo("anew 2");
    assertThat(here.peek("a")).isNull();

    server.restart();
    awaitBothHear();
    assertThat(here.peek("a")).as("kept from before").isNull();
    keepOnBoth("a");
    evict();
    await().untilAsserted(() -> assertThat(there.peek("a")).isNull());
  }

  @Test
  void loadsOnceForAllWhoWaitWhileRedisIsDead() {
    server.kill();
    await().atMost(Duration.ofSeconds(1)).until(() -> !here.isHealthy());
    manyAskAtOnceAndOneLoads();
    assertThat(here.peek("a")).isNull();
  }

  @Test
  void doesNotKeepALoadThatBeganBeforeRedisDied() {
    var answer = Sinks.<CachedPage>one();
    here.get("a", answer.asMono()).subscribe();
    server.kill();
    await().until(() -> !here.isHealthy());
    server.restart();
    awaitBothHear();
    answer.tryEmitValue(page("stale"));
    assertThat(here.peek("a")).isNull();
  }

  @Test
  void forgetsHereAndReportsAnErrorWhenTheOthersCannotHear() {
    keepOnBoth("a");
    server.freeze();
    StepVerifier.create(here.evictAll()).expectError().verify(Duration.ofSeconds(2));
    assertThat(here.peek("a")).isNull();
  }

  @Test
  void noticesAFrozenRedisWithinFourSeconds() {
    keepOnBoth("a");
    server.freeze();
    await().atMost(Duration.ofSeconds(4)).until(() -> there.peek("a") == null && !there.isHealthy());
    server.thaw();
    awaitBothHear();
    assertThat(there.peek("a")).as("kept from before").isNull();
  }

  @Test
  void startsWithoutRedisAndJoinsWhenItComes() {
    server.kill();
    var late = node();
    assertThat(late.isHealthy()).isFalse();
    server.restart();
    await().until(late::isHealthy);
    late.close();
  }

  private RedisPageCache node() {
    var redis = new RedisConnections(server.uri(), null);
    connections.add(redis);
    return new RedisPageCache(new CaffeinePageCache(DataSize.ofMegabytes(1), Duration.ofMinutes(10)),
        new RedisEvictionChannel(redis));
  }

  private void keepOnBoth(String key) {
    here.get(key, source(key).load()).block();
    there.get(key, source(key).load()).block();
    assertThat(here.peek(key)).isNotNull();
    assertThat(there.peek(key)).isNotNull();
  }

  private void awaitBothHear() {
    await().atMost(Duration.ofSeconds(15)).until(() -> here.isHealthy() && there.isHealthy());
  }
}
