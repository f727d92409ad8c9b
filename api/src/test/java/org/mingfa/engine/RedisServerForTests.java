package org.mingfa.engine;

import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import redis.embedded.RedisServer;

/**
 * A Redis of its own on a free port of this machine, without a disk; it can be killed, started again on the same port
 * and frozen.
 */
public final class RedisServerForTests implements AutoCloseable {

  private final int port;
  private final List<String> settings;
  private ProcessHandle process;

  private RedisServerForTests(int port, List<String> settings) {
    this.port = port;
    this.settings = settings;
    this.process = launch();
  }

  /**
   * Starts one.
   *
   * @param settings
   *          lines of redis.conf, such as {@code requirepass secret}
   */
  public static RedisServerForTests start(String... settings) {
    return new RedisServerForTests(freePort(), List.of(settings));
  }

  /** A port where nobody listens, for a Redis that is not there. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  public RedisURI uri() {
    return RedisURI.builder().withHost("127.0.0.1").withPort(port).build();
  }

  /** kill -9: no farewell, every connection breaks. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts it again, empty, on the same port, if it was killed; wakes it if it was frozen. */
  public void restart() {
    if (process.isAlive()) {
      thaw();
    } else {
      process = launch();
    }
  }

  /** It stands still and keeps its connections: what a client notices last. */
  public void freeze() {
    signal("-STOP");
  }

  public void thaw() {
    signal("-CONT");
  }

  /** Asks it something over a connection of its own. */
  public <T> T ask(Function<RedisCommands<String, String>, T> question) {
    var client = RedisClient.create(uri());
    try (var connection = client.connect()) {
      return question.apply(connection.sync());
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
  }

  @Override
  public void close() {
    kill();
  }

  private ProcessHandle launch() {
    var before = children().toList();
    var server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"")
        .setting("appendonly no").setting("maxmemory 64mb");
    settings.forEach(server::setting);
    try {
      server.build().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return children().filter(child -> !before.contains(child)).findFirst()
        .orElseThrow(() -> new IllegalStateException("no redis-server is running"));
  }

  private static Stream<ProcessHandle> children() {
    return ProcessHandle.current().children()
        .filter(child -> child.info().command().orElse("").contains("redis-server"));
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", name, Long.toString(process.pid())).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
