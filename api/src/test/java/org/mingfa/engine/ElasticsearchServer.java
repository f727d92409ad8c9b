package org.mingfa.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A real Elasticsearch node in a JVM of its own, from the jars that {@code mvn verify} lays out under
 * {@code target/elasticsearch}; no Docker. One for all tests of a JVM, on a free port, ended with it: the node stops
 * when its standard input does, so not even a killed test leaves it behind. Indices are not cleaned between tests: use
 * names of your own.
 */
public final class ElasticsearchServer {

  private static final class Shared {
    static final ElasticsearchServer SERVER = start(Path.of("target", "elasticsearch").toAbsolutePath());
  }

  private final Process process;
  private final Path data;
  private final int port;

  private ElasticsearchServer(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /** The node of this JVM; started when first asked for, which takes some ten seconds. */
  public static ElasticsearchServer shared() {
    return Shared.SERVER;
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static ElasticsearchServer start(Path home) {
    if (!Files.isDirectory(home.resolve("lib"))) {
      throw new IllegalStateException(
          "no Elasticsearch in " + home + ": run `mvn pre-integration-test -DskipTests` once");
    }
    try {
      var data = Files.createTempDirectory(home.getParent(), "elasticsearch-data");
      var process = new ProcessBuilder(command(home, data)).redirectErrorStream(true).start();
      var server = new ElasticsearchServer(process, data, port(process, data.resolve("log")));
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path home, Path data) {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms512m", "-Xmx512m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dlog4j2.disable.jmx=true", "-Des.path.home=" + home,
        "-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false",
        "-Dlog4j2.configurationFile=" + home.resolve("config/log4j2.properties"),
        "--add-modules=ALL-MODULE-PATH,jdk.net,jdk.incubator.vector",
        "--enable-native-access=org.elasticsearch.nativeaccess,org.elasticsearch.foreign,org.apache.lucene.core,ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow", "-p", home.resolve("lib").toString(),
        Path.of("src/test/elasticsearch/Launcher.java").toAbsolutePath().toString(), home.toString(), data.toString());
  }

  private static int port(Process process, Path log) throws IOException {
    var port = new CompletableFuture<Integer>();
    Thread.ofVirtual().start(() -> read(process, log, port));
    try {
      return port.get(180, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new IllegalStateException("Elasticsearch did not start:\n" + Files.readString(log), e);
    }
  }

  private static void read(Process process, Path log, CompletableFuture<Integer> port) {
    try (BufferedReader lines = process.inputReader(); var written = Files.newBufferedWriter(log)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        written.append(line).append('\n').flush();
        if (line.startsWith("port=")) {
          port.complete(Integer.parseInt(line.substring(5)));
        }
      }
      port.completeExceptionally(new IllegalStateException("ended"));
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
  }

  private void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
