package org.mingfa.api.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What residents say and what statutes write: 老公 is 配偶 or 夫妻. A line of the table is the colloquial word, a tab and the
 * statute's words, separated by spaces; lines that begin with {@code #} are comments.
 */
public final class Colloquialisms {

  /** No table. */
  public static final Colloquialisms NONE = new Colloquialisms(Map.of());

  private static final int MOST_LINES = 20_000;
  private static final int MOST_WORDS = 40;

  private final Map<String, List<String>> statuteWords;

  private Colloquialisms(Map<String, List<String>> statuteWords) {
    this.statuteWords = statuteWords;
  }

  /**
   * The table that comes with the product.
   *
   * @throws UncheckedIOException
   *           if it cannot be read
   */
  public static Colloquialisms shipped() {
    try (var table = Colloquialisms.class.getResourceAsStream("/demo/search/colloquialisms.tsv")) {
      return table == null ? NONE : parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table. Of a word named twice both lines count.
   *
   * @throws IllegalArgumentException
   *           with the number of the first line that has no two columns, or one too many lines
   */
  public static Colloquialisms parse(String table) {
    var words = new LinkedHashMap<String, List<String>>();
    var lines = table.lines().toList();
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("more than " + MOST_LINES + " lines");
    }
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line, i + 1, words);
      }
    }
    return new Colloquialisms(words);
  }

  private static void read(String line, int number, Map<String, List<String>> words) {
    var columns = line.split("\t", -1);
    var word = Names.folded(columns[0]);
    if (columns.length != 2 || word.isEmpty() || columns[1].isBlank()) {
      throw new IllegalArgumentException("line " + number + " is not word, tab, words");
    }
    words.computeIfAbsent(word, _ -> new ArrayList<>()).addAll(List.of(columns[1].strip().split("[ 　]+", -1)));
  }

  /** The statutes' words for whatever colloquial words a folded question contains, at most {@value #MOST_WORDS}. */
  List<String> statuteWords(String question) {
    return statuteWords.entrySet().stream().filter(entry -> question.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream()).distinct().limit(MOST_WORDS).toList();
  }

  /** Number of colloquial words. */
  public int size() {
    return statuteWords.size();
  }
}
