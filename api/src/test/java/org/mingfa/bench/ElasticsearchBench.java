package org.mingfa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingfa.bench.ElasticsearchCalls.Searches;
import org.mingfa.bench.LoadClient.Load;
import org.mingfa.engine.ElasticsearchServer;

/**
 * Row 6: what the product adds to Elasticsearch. The other side sends the very bodies that the product sends for the
 * question, at once where the product does, and only reads the answers. One question after the other on both sides, by
 * one client.
 */
@Tag("bench")
@ExtendWith(BenchTable.class)
class ElasticsearchBench {

  private static final String INDEX = "bench";
  private static final int QUESTIONS = 500;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void searchOverHttp() throws IOException {
    var server = ElasticsearchServer.shared().uri();
    try (var product = Child.ofProduct(ImportedStatutes.first().data(), List.of(Child.HEAP),
        "--mingfa.search.engine=elasticsearch", "--mingfa.search.elasticsearch.url=" + server,
        "--mingfa.search.elasticsearch.index=" + INDEX)) {
      var questions = StardCorpus.questions().subList(0, QUESTIONS);
      var asked = questions.stream().map(question -> HttpRequest
          .newBuilder(URI.create("http://127.0.0.1:" + product.port() + StardCorpus.path(question))).build()).toList();
      var searches = ElasticsearchCalls.of(server, INDEX, questions);
      // noting the searches has warmed Elasticsearch and its side; this is as much for the product
      new LoadClient(product.port(), 4, 200).drive(StardCorpus.requests(), Duration.ofMinutes(1), 4L * QUESTIONS);
      var next = new AtomicInteger();
      report(SideBySide.of(
          time -> run(time, () -> send(asked.get(Math.floorMod(next.getAndIncrement(), asked.size()))).join()),
          time -> run(time, () -> straight(searches.get(Math.floorMod(next.getAndIncrement(), searches.size())))),
          Duration.ofSeconds(15)));
    }
  }

  private static void report(SideBySide seen) {
    BenchTable.row("06", "search over HTTP on Elasticsearch, 12,522 articles and the handbook",
        "the same bodies straight to Elasticsearch", BenchTable.load(seen.product()), BenchTable.load(seen.other()),
        BenchTable.number("median %.2f, p99 %.2f", seen.product().medianMillis() / seen.other().medianMillis(),
            seen.product().p99Millis() / seen.other().p99Millis()),
        "≤ 1.2 of the latency");
  }

  private static Load run(Duration time, Runnable question) {
    var nanos = LongStream.builder();
    var start = System.nanoTime();
    var before = start;
    while (before - start < time.toNanos()) {
      question.run();
      var after = System.nanoTime();
      nanos.add(after - before);
      before = after;
    }
    return Load.of(nanos.build().toArray(), (before - start) / 1e9);
  }

  private void straight(Searches searches) {
    sendAll(searches.first()).join();
    sendAll(searches.then()).join();
  }

  private CompletableFuture<Void> sendAll(List<HttpRequest> requests) {
    return CompletableFuture.allOf(requests.stream().map(this::send).toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<byte[]> send(HttpRequest request) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(answer -> {
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    });
  }
}
