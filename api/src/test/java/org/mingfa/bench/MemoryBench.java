package org.mingfa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Row 10: what a small machine must have, as the kernel counts it. */
@Tag("bench")
@ExtendWith(BenchTable.class)
class MemoryBench {

  private static final int REQUESTS = 10_000;

  @Test
  void afterManyKindsOfRequests() throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")), "resident memory is read from /proc");
    var options = List.of("-Xmx256m", "-XX:+UseSerialGC");
    try (var product = Child.ofProduct(ImportedStatutes.first().data(), options)) {
      new LoadClient(product.port(), 16, 200).drive(mixed(), Duration.ofMinutes(5), REQUESTS);
      BenchTable.row("10", "resident memory after 10,000 mixed requests, -Xmx256m -XX:+UseSerialGC", "–",
          BenchTable.number("%.0f MB", resident(product.process().pid())), "–", "–", "≤ 350 MB");
    }
  }

  /** Of ten: four pages, two JSON articles, two searches, two searches on the page. */
  private static Supplier<byte[]> mixed() {
    var questions = StardCorpus.requests();
    var pages = StardCorpus.questions().stream()
        .map(question -> LoadClient.get(StardCorpus.path(question).replace("/api/v1", ""))).toList();
    var next = new AtomicInteger();
    return () -> {
      var n = next.getAndIncrement();
      return switch (n % 10) {
        case 0 -> LoadClient.get("/");
        case 1 -> LoadClient.get("/handbook/entries/divorce-cooling-off");
        case 2, 3 -> LoadClient.get("/statutes/minfadian/articles/" + (1 + n % 1260));
        case 4, 5 -> LoadClient.get("/api/v1/statutes/xingfa/articles/" + (1 + n % 450));
        case 6, 7 -> questions.get();
        default -> pages.get(n % pages.size());
      };
    };
  }

  /** MB. */
  private static double resident(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst().orElseThrow() / 1024.0;
  }
}
