package org.mingfa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one table of a run: written to {@code target/bench.md} after every row, printed when the last class has ended.
 * Rows stand in the order of their numbers, whichever was taken first.
 */
final class BenchTable implements BeforeAllCallback {

  private static final Path FILE = Path.of("target", "bench.md");
  private static final String HEAD = """
      | # | what | against, in the same run | seen | the other | ratio | goal |
      |---|---|---|---|---|---|---|
      """;
  private static final Map<String, String> ROWS = new TreeMap<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(BenchTable.class,
        _ -> (AutoCloseable) () -> System.out.println("\n" + text()), AutoCloseable.class);
  }

  /**
   * @param number
   *          two digits and perhaps a letter
   */
  static synchronized void row(String number, String what, String against, String seen, String other, String ratio,
      String goal) {
    ROWS.put(number, "| " + String.join(" | ", number, what, against, seen, other, ratio, goal) + " |\n");
    try {
      Files.writeString(FILE, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void skipped(String number, String what, String why) {
    row(number, what, "skipped: " + why, "–", "–", "–", "–");
  }

  private static synchronized String text() {
    return HEAD + String.join("", ROWS.values());
  }

  static String load(LoadClient.Load load) {
    return number("%,.0f/s, median %.1f ms, p99 %.1f ms", load.perSecond(), load.medianMillis(), load.p99Millis());
  }

  static String number(String format, double... figures) {
    var boxed = new Object[figures.length];
    for (var i = 0; i < figures.length; i++) {
      boxed[i] = figures[i];
    }
    return String.format(Locale.ROOT, format, boxed);
  }
}
