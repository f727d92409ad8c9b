package org.mingfa.api.search.evaluation;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words {@code evaluate search --corpus FILE.jsonl.gz --queries FILE.jsonl}, optionally {@code --without FEATURE}
 * several times. Prints one line of JSON; ends with 0, or with 2 and the usage where the arguments are wrong.
 */
public final class EvaluateSearch {

  private static final String USAGE = "evaluate search --corpus FILE.jsonl[.gz] --queries FILE.jsonl[.gz] [--without FEATURE]…";

  private final PrintStream out;
  private final PrintStream err;

  /** Prints the line to {@code out}, refusals to {@code err}. */
  public EvaluateSearch(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** What it is called by. */
  public List<String> words() {
    return List.of("evaluate", "search");
  }

  /** Runs with the arguments after the words; the exit code. */
  public Mono<Integer> run(List<String> arguments) {
    var evaluation = evaluation(arguments);
    if (evaluation == null) {
      err.println(USAGE);
      return Mono.just(2);
    }
    return evaluation.report().map(report -> {
      out.println(JsonMapper.shared().writeValueAsString(report));
      return 0;
    });
  }

  private static @Nullable SearchEvaluation evaluation(List<String> arguments) {
    Path corpus = null;
    Path queries = null;
    var without = new ArrayList<String>();
    for (var i = 0; i + 1 < arguments.size(); i += 2) {
      switch (arguments.get(i)) {
        case "--corpus" -> corpus = Path.of(arguments.get(i + 1));
        case "--queries" -> queries = Path.of(arguments.get(i + 1));
        case "--without" -> without.add(arguments.get(i + 1));
        default -> {
          return null;
        }
      }
    }
    if (corpus == null || queries == null || arguments.size() % 2 == 1) {
      return null;
    }
    var readable = Files.isReadable(corpus) && Files.isReadable(queries);
    return readable ? new SearchEvaluation(corpus, queries, without) : null;
  }
}
