package org.mingfa.quiz.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts as duplicates are told: without blanks, punctuation and letter case, full-width forms folded (Unicode NFKC).
 */
public final class NormalText {

  private static final Pattern IDLE = Pattern.compile("[\\s\\p{P}\\p{S}\\p{Z}]+");

  private NormalText() {
  }

  /** What is left of a text; for one of marks alone, the text itself. */
  public static String of(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var normal = IDLE.matcher(folded).replaceAll("");
    return normal.isEmpty() ? folded : normal;
  }

  /**
   * What two questions share that say the same: story, stems, and the choices in whatever order. 下列说法正确的是 alone makes
   * no duplicate.
   */
  public static String of(Question question) {
    return Stream.concat(Stream.of(question.story()), question.items().stream()
        .flatMap(item -> Stream.concat(Stream.of(item.prompt().stem()), item.choices().stream().sorted())))
        .map(NormalText::of).collect(Collectors.joining("|"));
  }
}
