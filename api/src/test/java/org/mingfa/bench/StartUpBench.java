package org.mingfa.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Row 9: processor time until the product serves, as released and as a plain jar, on a folder already set up. */
@Tag("bench")
@ExtendWith(BenchTable.class)
class StartUpBench {

  private static final int ROUNDS = Math.min(3, SideBySide.ROUNDS);
  private static final Path RELEASE = Path.of("target", "mingfa").toAbsolutePath();
  private static final String WHAT = "start-up CPU with AOT cache";

  @Test
  void asReleased() {
    if (!Files.exists(RELEASE.resolve("mingfa.aot"))) {
      BenchTable.skipped("09", WHAT, "build with -Prelease first");
      return;
    }
    var data = BenchFolder.path("start-up");
    var _ = plain(data);
    var released = new ArrayList<Double>();
    var plain = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (var i = 0; i < ROUNDS; i++) {
      released.add(released(data));
      plain.add(plain(data));
      ratios.add(released.getLast() / plain.getLast());
    }
    BenchTable.row("09", WHAT, "plain executable jar", BenchTable.number("%.1f s", SideBySide.median(released)),
        BenchTable.number("%.1f s", SideBySide.median(plain)), BenchTable.number("%.2f", SideBySide.median(ratios)),
        "≤ 0.45");
  }

  private static double released(Path data) {
    // the cache is bound to the class path as written
    return cpuSeconds(Child.ofProduct(RELEASE, Path.of("mingfa.jar"), data,
        List.of(Child.HEAP, "-XX:AOTCache=mingfa.aot", "-XX:AOTMode=on")));
  }

  private static double plain(Path data) {
    return cpuSeconds(Child.ofProduct(BenchFolder.path(), Child.JAR, data, List.of(Child.HEAP)));
  }

  private static double cpuSeconds(Child started) {
    try (started) {
      return started.process().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }
  }
}
