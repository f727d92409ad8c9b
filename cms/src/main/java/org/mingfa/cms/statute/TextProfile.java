package org.mingfa.cms.statute;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The pairs of neighbouring characters of a text, sorted, by which texts are held to be alike. */
final class TextProfile {

  // below so many pairs a text is a formula that any other may contain
  private static final int FORMULA = 12;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00A0]+");

  private final int[] pairs;

  private TextProfile(int[] pairs) {
    this.pairs = pairs;
  }

  static TextProfile of(String text) {
    var letters = fold(text).codePoints().filter(Character::isLetterOrDigit).toArray();
    var pairs = new int[Math.max(0, letters.length - 1)];
    for (var i = 0; i < pairs.length; i++) {
      pairs[i] = letters[i] * 31_337 + letters[i + 1];
    }
    Arrays.sort(pairs);
    return new TextProfile(pairs);
  }

  /** A text without spaces and with half-width forms: what still differs then is a difference of wording. */
  static String fold(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /**
   * From 0 for nothing in common to 1 for the same. The mean of the share of both (Dice) and the share of the shorter,
   * so that an article to which paragraphs were added is still known.
   */
  double likeness(TextProfile other) {
    var shorter = Math.min(pairs.length, other.pairs.length);
    if (shorter == 0) {
      return pairs.length == other.pairs.length ? 1 : 0;
    }
    var common = (double) common(other);
    var dice = 2 * common / (pairs.length + other.pairs.length);
    return shorter < FORMULA ? dice : (dice + common / shorter) / 2;
  }

  private int common(TextProfile other) {
    var common = 0;
    for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length;) {
      var order = Integer.compare(pairs[i], other.pairs[j]);
      if (order == 0) {
        common++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
