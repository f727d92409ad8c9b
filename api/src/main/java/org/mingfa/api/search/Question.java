package org.mingfa.api.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as ranking sees it.
 *
 * @param folded
 *          its letters, digits and Han characters alone
 * @param own
 *          its tokens with their number
 * @param terms
 *          what engines are asked for: its tokens, and with less weight the tokens of the statutes' words for what it
 *          says
 * @param telling
 *          terms that say more than one character does: pairs and runs; all terms where there are no such
 * @param names
 *          names of documents it may be asking for
 */
record Question(String folded, Map<String, Integer> own, Map<String, Float> terms, Set<String> telling,
    Set<String> names) {

  /** Weight of a statute's word beside a word of the question's own. */
  private static final float STATUTE_WORD = 0.3f;

  static Question of(String text, Colloquialisms colloquialisms) {
    var own = Tokens.counted(text);
    var folded = Names.folded(text);
    var terms = new LinkedHashMap<String, Float>();
    own.forEach((token, count) -> terms.put(token, (float) count));
    colloquialisms.statuteWords(folded).forEach(word -> Tokens.counted(word)
        .forEach((token, count) -> terms.merge(token, count * STATUTE_WORD, Float::sum)));
    return new Question(folded, own, terms, telling(terms.keySet()), names(text, folded));
  }

  private static Set<String> telling(Set<String> terms) {
    var telling = terms.stream().filter(term -> !Tokens.isSingle(term))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return telling.isEmpty() ? terms : telling;
  }

  private static Set<String> names(String text, String folded) {
    var names = CitationInQuestion.names(text);
    if (!folded.isEmpty()) {
      names.add(folded);
    }
    return names;
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether a document has any of the telling terms. */
  boolean isMetBy(SearchDocument document) {
    var written = texts(document).anyMatch(this::contains);
    return written || (hasRuns() && texts(document).anyMatch(this::hasRunOf));
  }

  private boolean contains(String text) {
    return telling.stream().anyMatch(term -> Tokens.isHan(term) && text.contains(term));
  }

  private boolean hasRuns() {
    return telling.stream().anyMatch(term -> !Tokens.isHan(term));
  }

  private static Stream<String> texts(SearchDocument document) {
    return Stream.of(Stream.of(document.title(), document.text()), document.headings().stream(),
        document.aliases().stream()).flatMap(texts -> texts);
  }

  /** Runs of letters and digits stand in a text in any case and width, and inside other runs: only tokens tell. */
  private boolean hasRunOf(String text) {
    return Tokens.of(text).stream().anyMatch(token -> !Tokens.isHan(token) && telling.contains(token));
  }
}
