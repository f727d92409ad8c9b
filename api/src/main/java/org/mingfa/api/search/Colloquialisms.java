package org.mingfa.api.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of what residents say and what statutes write, ready to be asked. */
public final class Colloquialisms {

  /** No table. */
  public static final Colloquialisms NONE = new Colloquialisms(Map.of());

  private static final int MOST_WORDS = 40;

  private final Map<String, List<String>> statuteWords;

  private Colloquialisms(Map<String, List<String>> statuteWords) {
    this.statuteWords = statuteWords;
  }

  /** The table that comes with the product. Blocks. */
  public static Colloquialisms shipped() {
    return of(ColloquialismFile.shipped());
  }

  /** Of a word named twice both lines count. */
  static Colloquialisms of(Collection<Colloquialism> lines) {
    var words = new LinkedHashMap<String, List<String>>();
    lines.forEach(line -> words.computeIfAbsent(line.folded(), _ -> new ArrayList<>()).addAll(line.words()));
    return new Colloquialisms(words);
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
