package org.mingfa.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** A server in a JVM of its own, on a port of its own. */
final class Child implements AutoCloseable {

  /** What a main class of this package prints once it serves. */
  static final String READY = "明法已启动";
  static final Path JAR = Path.of("target", "mingfa.jar").toAbsolutePath();
  static final String HEAP = "-Xmx512m";

  private final Process process;
  private final int port;
  private final Thread reader;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final CountDownLatch up = new CountDownLatch(1);

  private Child(Process process, int port) {
    this.process = process;
    this.port = port;
    reader = Thread.ofVirtual().start(this::read);
  }

  /** The product's jar, as an operator starts it, with options of the JVM. */
  static Child ofProduct(Path data, List<String> options, String... more) {
    return ofProduct(Path.of("target").toAbsolutePath(), JAR, data, options, more);
  }

  static Child ofProduct(Path directory, Path jar, Path data, List<String> options, String... more) {
    return start(directory, port -> {
      var command = new ArrayList<>(options);
      command.addAll(List.of("-jar", jar.toString()));
      command.addAll(served(port, data));
      command.addAll(List.of(more));
      return command;
    });
  }

  /** A main class of this package. */
  static Child ofMain(Class<?> main, IntFunction<String[]> arguments) {
    return start(Path.of("").toAbsolutePath(), port -> {
      var command = new ArrayList<>(List.of(HEAP, "--enable-native-access=ALL-UNNAMED", "-cp",
          System.getProperty("java.class.path"), main.getName()));
      command.addAll(List.of(arguments.apply(port)));
      return command;
    });
  }

  /** The settings with which the product serves on a port from a data folder. */
  static List<String> served(int port, Path data) {
    return new ArrayList<>(List.of("--server.port=" + port, "--management.server.port=0",
        "--mingfa.public-url=http://127.0.0.1:" + port, "--mingfa.data=" + data));
  }

  private static Child start(Path directory, IntFunction<List<String>> arguments) {
    var port = freePort();
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(arguments.apply(port));
    try {
      var child = new Child(new ProcessBuilder(command).directory(new File(directory.toString()))
          .redirectErrorStream(true).start(), port);
      return child.ready();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (var reader = process.inputReader()) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (line.contains(READY)) {
          up.countDown();
        }
      }
    } catch (IOException _) {
      // it was ended
    }
    up.countDown();
  }

  private Child ready() {
    if (!within(up) || lines.stream().noneMatch(line -> line.contains(READY))) {
      close();
      throw new IllegalStateException("did not start:\n" + String.join("\n", lines));
    }
    return this;
  }

  private static boolean within(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  /** Waits until it prints a line with this text, or ends. */
  Child says(String text) {
    while (lines.stream().noneMatch(line -> line.contains(text))) {
      if (!process.isAlive()) {
        throw new IllegalStateException("ended before it said " + text + ":\n" + String.join("\n", lines));
      }
      LockSupport.parkNanos(20_000_000);
    }
    return this;
  }

  int port() {
    return port;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Waits until it has ended by itself; what it printed. */
  List<String> ended() {
    try {
      process.waitFor();
      reader.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return List.copyOf(lines);
  }

  /** Asks it to end and waits, so that its folder is free and its work no longer weighs on the next figure. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }
}
