package org.mingfa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingfa.bench.ImportRun.Seen;

/** Row 7: all statutes from files to found and cited, beside reading them alone; each run in a new JVM and house. */
@Tag("bench")
@ExtendWith(BenchTable.class)
class ImportBench {

  private static final int RUNS = Math.min(3, SideBySide.ROUNDS);

  @Test
  void parsedCheckedStoredCitedAndIndexed() {
    var runs = new ArrayList<Seen>();
    runs.add(ImportedStatutes.first().seen());
    while (runs.size() < RUNS) {
      runs.add(ImportedStatutes.imported("house-" + runs.size()).seen());
    }
    assertThat(runs).allSatisfy(run -> {
      assertThat(run.imported()).isEqualTo(run.parsed());
      assertThat(run.indexed()).isGreaterThan(run.imported());
    });
    BenchTable.row("07",
        BenchTable.number("import of the statutes, %.0f articles, " + Child.HEAP, runs.getFirst().imported()),
        "parsing alone, before it in the same JVM",
        BenchTable.number("%.1f s, peak heap %.0f MB", median(runs, Seen::importSeconds),
            median(runs, Seen::importPeak)),
        BenchTable.number("%.1f s, peak heap %.0f MB", median(runs, Seen::parseSeconds), median(runs, Seen::parsePeak)),
        BenchTable.number("%.1f", median(runs, run -> run.importSeconds() / run.parseSeconds())), "≤ 512 MB heap");
  }

  private static double median(List<Seen> runs, ToDoubleFunction<Seen> figure) {
    return SideBySide.median(runs.stream().mapToDouble(figure).boxed().toList());
  }
}
