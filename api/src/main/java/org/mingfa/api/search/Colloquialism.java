package org.mingfa.api.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What residents say and the words of statutes for it: 老公 is 配偶 or 夫妻.
 *
 * @param word
 *          2 to {@value #LONGEST_WORD} chars without space, of which at least two are letters, digits or Han
 *          characters; does not begin with {@code #}
 * @param statuteWords
 *          apart by spaces, at most {@value #MOST_STATUTE_WORDS} chars
 */
record Colloquialism(String word, String statuteWords) {

  private static final int LONGEST_WORD = 20;
  private static final int MOST_STATUTE_WORDS = 200;
  private static final Pattern SPACE = Pattern.compile("[\\s　]+");
  private static final Pattern WORD = Pattern
      .compile("[^#\\s\\p{Cntrl}][^\\s\\p{Cntrl}]{1," + (LONGEST_WORD - 1) + "}");

  /** Empty for what means nothing to search, such as a word that is a dash. */
  static Optional<Colloquialism> of(String word, String statuteWords) {
    var tidied = new Colloquialism(tidied(word), tidied(statuteWords));
    return tidied.means() ? Optional.of(tidied) : Optional.empty();
  }

  static String tidied(String field) {
    return SPACE.matcher(field).replaceAll(" ").strip();
  }

  private boolean means() {
    return WORD.matcher(word).matches() && folded().length() > 1 && statuteWords.length() <= MOST_STATUTE_WORDS
        && !Names.folded(statuteWords).isEmpty();
  }

  /** As it is looked for in a folded question. */
  String folded() {
    return Names.folded(word);
  }

  List<String> words() {
    return List.of(statuteWords.split(" ", -1));
  }
}
