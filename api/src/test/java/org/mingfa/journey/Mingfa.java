package org.mingfa.journey;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** The product as an operator runs it: its jar in a process of its own, which a test may kill without a warning. */
final class Mingfa implements AutoCloseable {

  static final Path JAR = Path.of("target", "mingfa.jar").toAbsolutePath();

  private static final Pattern LINK = Pattern.compile("/cms/invitations/\\S+");

  private final Process process;
  private final int port;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final CountDownLatch up = new CountDownLatch(1);
  private final long started = System.nanoTime();
  private volatile long ready = started;

  private Mingfa(Process process, int port) {
    this.process = process;
    this.port = port;
    Thread.ofVirtual().start(this::read);
  }

  /** Starts to serve from a data folder; {@link #ready} waits until it does. */
  static Mingfa serving(Path data, String... more) {
    var port = freePort();
    var arguments = new ArrayList<>(List.of("--server.port=" + port, "--management.server.port=0",
        "--mingfa.public-url=http://127.0.0.1:" + port, "--mingfa.data=" + data));
    arguments.addAll(List.of(more));
    return new Mingfa(start(arguments), port);
  }

  /** Runs a command, such as {@code import statutes DIR}. */
  static Mingfa command(Path data, String... words) {
    var arguments = new ArrayList<>(List.of(words));
    arguments.add("--mingfa.data=" + data);
    return new Mingfa(start(arguments), 0);
  }

  private static Process start(List<String> arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(
        List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command).directory(new File("target")).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader reader = process.inputReader()) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (line.contains("明法已启动")) {
          ready = System.nanoTime();
          up.countDown();
        }
      }
    } catch (IOException _) {
      // the process was killed, which is what the test wanted
    }
    up.countDown();
  }

  Mingfa ready() {
    try {
      Assertions.assertThat(up.await(3, TimeUnit.MINUTES) && process.isAlive()).as(() -> String.join("\n", lines))
          .isTrue();
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until some line holds a text. */
  Mingfa says(String text) {
    Awaitility.await().atMost(Duration.ofMinutes(3))
        .until(() -> lines.stream().anyMatch(line -> line.contains(text)) || !process.isAlive());
    return this;
  }

  /** The one-time link of the first administrator. */
  String link() {
    Awaitility.await().atMost(Duration.ofMinutes(1))
        .until(() -> lines.stream().anyMatch(line -> LINK.matcher(line).find()));
    var matcher = LINK.matcher(String.join("\n", lines));
    Assertions.assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  int port() {
    return port;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** From the start of the process until it was ready to serve. */
  long readyMillis() {
    return TimeUnit.NANOSECONDS.toMillis(ready - started);
  }

  /** As an operator stops it. */
  void stop() {
    process.destroy();
    await();
  }

  /** SIGKILL: no shutdown hook, no flush. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  int await() {
    try {
      Assertions.assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
