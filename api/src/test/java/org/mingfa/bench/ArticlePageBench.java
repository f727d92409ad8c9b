package org.mingfa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows 1 to 4: one article, hot as a page and as JSON, compressed, known to the reader, and never asked before. */
@Tag("bench")
@ExtendWith(BenchTable.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticlePageBench {

  private static final int CONNECTIONS = 32;
  private static final String PAGE = "/statutes/minfadian/articles/1064";
  private static final String JSON = "/api/v1" + PAGE;
  private static final String GZIP = "Accept-Encoding: gzip";
  private static final List<String> SECURITY = List.of("content-security-policy", "x-content-type-options",
      "x-frame-options", "referrer-policy");

  private record Pair(Child product, Child bare) {
  }

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Pair servers = start();

  private Pair start() {
    var product = Child.ofProduct(ImportedStatutes.first().data(), List.of(Child.HEAP));
    try {
      var bodies = Map.of("page", get(product, PAGE).body(), "json", get(product, JSON).body(), "page.gz",
          get(product, PAGE, GZIP).body(), "json.gz", get(product, JSON, GZIP).body());
      return new Pair(product, BareServer.answering(bodies));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  void bothAreWarm() {
    for (var path : List.of(PAGE, JSON)) {
      client(servers.product(), 200).drive(() -> LoadClient.get(path), Duration.ofSeconds(15), 40_000);
      client(servers.bare(), 200).drive(() -> LoadClient.get("/page"), Duration.ofSeconds(15), 40_000);
    }
  }

  @AfterAll
  void end() {
    servers.product().close();
    servers.bare().close();
  }

  @Test
  void aHotAnswerHasTheHeadersOfTheWholeChain() {
    for (var path : List.of(PAGE + "?on=2021-06-01", JSON + "?on=2021-06-01")) {
      var first = get(servers.product(), path).headers().map().keySet();
      var hot = get(servers.product(), path).headers().map().keySet();
      assertThat(hot).containsAll(SECURITY).containsAll(first);
    }
  }

  @Test
  void hot() {
    compare("01a", "article page, hot", PAGE, "page");
    compare("01b", "article JSON, hot", JSON, "json");
  }

  @Test
  void compressed() {
    compare("02a", "article page, hot, gzip", PAGE, "page.gz", GZIP);
    compare("02b", "article JSON, hot, gzip", JSON, "json.gz", GZIP);
  }

  @Test
  void knownToTheReader() {
    known("03a", "article page, 304", PAGE, "page");
    known("03b", "article JSON, 304", JSON, "json");
  }

  private void known(String number, String what, String path, String body) {
    var etag = get(servers.product(), path).headers().firstValue("ETag").orElseThrow();
    var request = LoadClient.get(path, "If-None-Match: " + etag);
    compare(number, what, 304, () -> request, body, "≥ 0.75");
  }

  /** Another day makes every request one for a page that nobody has asked for. */
  @Test
  void cold() {
    var next = new AtomicLong();
    compare("04", "article JSON, cold, each request another", 200, () -> {
      var number = next.getAndIncrement();
      return LoadClient.get("/api/v1/statutes/minfadian/articles/" + (1 + number % 1260) + "?on="
          + LocalDate.of(2021, 1, 2).plusDays(number / 1260 % 1800));
    }, "json", "≥ 0.30");
  }

  private void compare(String number, String what, String path, String body, String... headers) {
    var request = LoadClient.get(path, headers);
    compare(number, what, 200, () -> request, body, "≥ 0.60");
  }

  private void compare(String number, String what, int status, Supplier<byte[]> requests, String body, String goal) {
    var bare = LoadClient.get("/" + body);
    var seen = SideBySide.of(SideBySide.http(client(servers.product(), status), requests),
        SideBySide.http(client(servers.bare(), 200), () -> bare));
    BenchTable.row(number, what, "bare Reactor Netty, 200 with the same bytes", BenchTable.load(seen.product()),
        BenchTable.load(seen.other()), BenchTable.number("%.2f", seen.ratio()), goal);
  }

  private static LoadClient client(Child server, int status) {
    return new LoadClient(server.port(), CONNECTIONS, status);
  }

  private HttpResponse<byte[]> get(Child server, String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    for (var header : headers) {
      request.header(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
    }
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
