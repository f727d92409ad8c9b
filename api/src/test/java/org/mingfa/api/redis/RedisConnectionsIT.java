package org.mingfa.api.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingfa.engine.RedisServerForTests;
import org.mingfa.engine.SilentLine;

class RedisConnectionsIT {

  private final RedisServerForTests server = RedisServerForTests.start("requirepass 秘密");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void signsInWithThePassword() {
    withConnection("秘密", server.port(), line -> assertThat(ping(line)).isEqualTo("PONG"));
    withConnection("wrong", server.port(), line -> assertThatThrownBy(() -> ping(line)).isNotNull());
  }

  @Test
  void opensTheConnectionWhenRedisComesLater() {
    server.kill();
    withConnection("秘密", server.port(), line -> {
      assertThatThrownBy(() -> ping(line)).isNotNull();
      server.restart();
      await().atMost(Duration.ofSeconds(10)).ignoreExceptions()
          .untilAsserted(() -> assertThat(ping(line)).isEqualTo("PONG"));
    });
  }

  @Test
  void failsSoonWhenRedisIsFrozenOrDead() {
    withConnection("秘密", server.port(), line -> {
      ping(line);
      server.freeze();
      assertThat(millisToFail(line)).isBetween(150L, 1_000L);
      server.kill();
      await().untilAsserted(() -> assertThat(millisToFail(line)).isLessThan(150));
    });
  }

  @Test
  void replacesAConnectionThatFellSilent() throws IOException {
    try (var way = new SilentLine(server.port())) {
      withConnection("秘密", way.port(), line -> {
        ping(line);
        way.silence();
        assertThatThrownBy(() -> ping(line)).isNotNull();
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
            .untilAsserted(() -> assertThat(ping(line)).isEqualTo("PONG"));
      });
    }
  }

  private interface Use {
    void of(RedisLazyConnection<StatefulRedisConnection<String, String>> line);
  }

  private static void withConnection(String password, int port, Use use) {
    var uri = RedisURI.builder().withHost("127.0.0.1").withPort(port)
        .withPassword(password.toCharArray()).build();
    try (var redis = new RedisConnections(uri, null)) {
      use.of(redis.forCommands(StringCodec.UTF8));
    }
  }

  private static String ping(RedisLazyConnection<StatefulRedisConnection<String, String>> line) {
    return line.call(connection -> connection.async().ping()).toCompletableFuture().orTimeout(5, TimeUnit.SECONDS)
        .join();
  }

  private static long millisToFail(RedisLazyConnection<StatefulRedisConnection<String, String>> line) {
    var start = System.nanoTime();
    assertThatThrownBy(() -> ping(line)).isNotNull();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
