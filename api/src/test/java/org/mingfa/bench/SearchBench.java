package org.mingfa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import reactor.core.publisher.Flux;

/** Row 5: laypeople's questions over HTTP, no two alike for a thousand, beside Lucene alone. */
@Tag("bench")
@ExtendWith(BenchTable.class)
class SearchBench {

  private static final int CONNECTIONS = 16;

  @Test
  void theStatutesAndTheHandbook() throws IOException {
    var house = ImportedStatutes.first().data();
    var index = BenchFolder.copy(house.resolve("index"), "index-of-house");
    try (var product = Child.ofProduct(house, List.of(Child.HEAP))) {
      compare("05a", "search over HTTP, 12,522 articles and the handbook", product, index);
    }
  }

  @Test
  void aLargerCorpus() throws IOException {
    var index = BenchFolder.path("index-of-corpus");
    try (var lucene = LuceneSearchIndex.open(index)) {
      lucene.rebuild(Flux.fromIterable(StardCorpus.articles())).blockLast();
    }
    try (var product = CorpusServer.serving(BenchFolder.path("corpus"))) {
      compare("05b", "search over HTTP, 55,203 articles", product, index);
    }
  }

  private static void compare(String number, String what, Child product, Path index) throws IOException {
    var calls = calls(index);
    var next = new AtomicInteger();
    try (var bare = new BareSearcher(index)) {
      for (var question : calls.subList(0, 50)) {
        assertThat(bare.agrees(question)).as("%s", question).isTrue();
      }
      var client = new LoadClient(product.port(), CONNECTIONS, 200);
      var requests = StardCorpus.requests();
      // the other side's Lucene is warm from noting the calls; this is as much for the product
      client.drive(requests, Duration.ofMinutes(1), 2L * calls.size());
      var seen = SideBySide.of(SideBySide.http(client, requests), time -> bare.run(calls, next, time));
      BenchTable.row(number, what, "Lucene in process, the same queries, hits not read",
          BenchTable.load(seen.product()), BenchTable.load(seen.other()), BenchTable.number("%.2f", seen.ratio()),
          "≥ 0.50; p99 at 16 connections ≤ 25 ms");
    }
  }

  private static List<List<EngineCalls.Call>> calls(Path index) throws IOException {
    try (var lucene = LuceneSearchIndex.open(index)) {
      return EngineCalls.of(lucene, StardCorpus.questions());
    }
  }
}
