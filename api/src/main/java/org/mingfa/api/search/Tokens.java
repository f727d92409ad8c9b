package org.mingfa.api.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the units both engines index: every Han character alone and every pair of neighbours, in the order of
 * the text; runs of other letters and digits whole. Letters become lower case, full-width and other compatibility forms
 * their plain ones; traditional characters stay as they are. Whatever else there is separates. Engines see the tokens
 * joined by spaces, so that no analyser of theirs can disagree. On questions about statutes this beat every dictionary
 * segmenter tried.
 */
public final class Tokens {

  /** Code points of a run of letters and digits that are kept; the rest of a longer run is dropped. */
  static final int LONGEST_RUN = 64;

  /** Tokens of one text that are kept. */
  static final int MOST = 100_000;

  private Tokens() {
  }

  /**
   * A token and the chars of the text it came from.
   *
   * @param start
   *          index of its first char
   * @param end
   *          index after its last char
   */
  record Span(String token, int start, int end) {
  }

  /** The tokens of a text, at most {@value #MOST}. */
  public static List<String> of(String text) {
    return spans(text).stream().map(Span::token).toList();
  }

  /** The tokens joined by one space: what the engines are given to index. */
  public static String joined(String text) {
    return String.join(" ", of(text));
  }

  /** How often each token occurs, in the order of first use. */
  static Map<String, Integer> counted(String text) {
    var counts = new LinkedHashMap<String, Integer>();
    spans(text).forEach(span -> counts.merge(span.token(), 1, Integer::sum));
    return counts;
  }

  /** The tokens with their places in the composed (NFC) form of the text. */
  static List<Span> spans(String text) {
    var reading = new Reading();
    var composed = composed(text);
    for (int at = 0, next; at < composed.length() && reading.spans.size() < MOST; at = next) {
      var codePoint = composed.codePointAt(at);
      next = at + Character.charCount(codePoint);
      reading.take(codePoint, at, next);
    }
    reading.endRun();
    return reading.spans.size() > MOST ? reading.spans.subList(0, MOST) : reading.spans;
  }

  /** The form of a text that spans point into. */
  static String composed(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  /** Whether a token is two neighbouring Han characters. */
  static boolean isPair(String token) {
    var first = token.codePointAt(0);
    return isHan(first) && token.length() > Character.charCount(first);
  }

  /** Whether a token is one Han character, which says little. */
  static boolean isSingle(String token) {
    var first = token.codePointAt(0);
    return isHan(first) && token.length() == Character.charCount(first);
  }

  /** Whether a token is of Han characters, one or two. */
  static boolean isHan(String token) {
    return isHan(token.codePointAt(0));
  }

  private static boolean isHan(int codePoint) {
    return isCommonHan(codePoint) || (codePoint >= 0x2E80 && UnicodeScript.of(codePoint) == UnicodeScript.HAN
        && Character.isAlphabetic(codePoint));
  }

  private static boolean isCommonHan(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
  }

  private static final class Reading {

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int runStart;
    private int runEnd;
    private int han;
    private int hanStart;

    void take(int codePoint, int start, int end) {
      if (codePoint < 0x80 || isCommonHan(codePoint)) {
        takePlain(Character.toLowerCase(codePoint), start, end);
      } else {
        Normalizer.normalize(Character.toString(codePoint), Form.NFKC).codePoints().map(Character::toLowerCase)
            .forEach(plain -> takePlain(plain, start, end));
      }
    }

    private void takePlain(int codePoint, int start, int end) {
      if (isHan(codePoint)) {
        endRun();
        takeHan(codePoint, start, end);
      } else {
        han = 0;
        if (Character.isLetterOrDigit(codePoint)) {
          takeLetter(codePoint, start, end);
        } else {
          endRun();
        }
      }
    }

    private void takeHan(int codePoint, int start, int end) {
      var token = Character.toString(codePoint);
      if (han != 0) {
        spans.add(new Span(Character.toString(han) + token, hanStart, end));
      }
      spans.add(new Span(token, start, end));
      han = codePoint;
      hanStart = start;
    }

    private void takeLetter(int codePoint, int start, int end) {
      if (run.isEmpty()) {
        runStart = start;
      }
      if (run.codePointCount(0, run.length()) < LONGEST_RUN) {
        run.appendCodePoint(codePoint);
        runEnd = end;
      }
    }

    void endRun() {
      if (!run.isEmpty()) {
        spans.add(new Span(run.toString(), runStart, runEnd));
        run.setLength(0);
      }
    }
  }
}
