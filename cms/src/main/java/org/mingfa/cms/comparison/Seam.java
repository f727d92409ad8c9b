package org.mingfa.cms.comparison;

/** How well a change cut out of a sentence at a place reads: best from stop to stop, or a phrase up to its 的. */
final class Seam {

  private static final String STOPS = "。；：\n";
  private static final String COMMAS = "，、";

  private Seam() {
  }

  static int score(CharSequence before, CharSequence change, CharSequence after) {
    var previous = before.isEmpty() ? '\n' : before.charAt(before.length() - 1);
    var next = after.isEmpty() ? '\n' : after.charAt(0);
    var first = change.charAt(0);
    var last = change.charAt(change.length() - 1);
    if (STOPS.indexOf(previous) >= 0 && STOPS.indexOf(last) >= 0) {
      return 4;
    }
    if (COMMAS.indexOf(first) >= 0 && (COMMAS + STOPS).indexOf(next) >= 0) {
      return 3;
    }
    if (COMMAS.indexOf(previous) >= 0 && COMMAS.indexOf(last) >= 0) {
      return 2;
    }
    return last == '的' ? 1 : 0;
  }
}
