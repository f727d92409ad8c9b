package org.mingfa.api.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of colloquial words as text: a line is the word, a tab and the statutes' words, apart by spaces; lines that
 * begin with {@code #} are comments.
 */
final class ColloquialismFile {

  private static final String SHIPPED = "/demo/search/colloquialisms.tsv";

  private ColloquialismFile() {
  }

  /**
   * The table that comes with the product. Blocks.
   *
   * @throws UncheckedIOException
   *           if it cannot be read
   */
  static List<Colloquialism> shipped() {
    try (var table = ColloquialismFile.class.getResourceAsStream(SHIPPED)) {
      return table == null ? List.of() : read(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines in their order.
   *
   * @throws IllegalArgumentException
   *           with the number of the first line that is none
   */
  static List<Colloquialism> read(String table) {
    var lines = table.lines().map(String::strip).toList();
    var read = new ArrayList<Colloquialism>();
    for (var i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
        read.add(line(lines.get(i), i + 1));
      }
    }
    return read;
  }

  private static Colloquialism line(String line, int number) {
    var columns = line.split("\t", -1);
    return Colloquialism.of(columns[0], columns.length == 2 ? columns[1] : "")
        .orElseThrow(() -> new IllegalArgumentException("line " + number + " is not word, tab, words"));
  }
}
