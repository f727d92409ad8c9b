package org.mingfa.cms.statute;

import java.util.regex.Pattern;

/** A line of a source, cleaned of what cannot be seen, with the shape its format gave it. */
record SourceLine(SourceLocation where, String text, Shape shape) {

  /** What the format says about a line; most say nothing. */
  enum Shape {
    TEXT, HEADING, ARTICLE, TABLE
  }

  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD\\u202A-\\u202E]");

  static SourceLine of(SourceLocation where, String raw, Shape shape) {
    return new SourceLine(where, clean(raw), shape);
  }

  static String clean(String raw) {
    var text = UNSEEN.matcher(raw).replaceAll("");
    var start = 0;
    var end = text.length();
    while (start < end && space(text.charAt(start))) {
      start++;
    }
    while (start < end && space(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  // a loop: the pattern for trailing space takes quadratic time on hostile lines
  private static boolean space(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00A0';
  }

  boolean blank() {
    return text.isEmpty();
  }

  boolean is(Shape wanted) {
    return shape == wanted;
  }
}
