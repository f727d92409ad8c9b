package org.mingfa.api.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Text some of which is marked as found.
 *
 * @param runs
 *          in order; together they are the whole text, unescaped
 */
public record MarkedText(List<MarkedText.Run> runs) {

  private static final String OPEN = "<em>";
  private static final String CLOSE = "</em>";

  public MarkedText {
    runs = List.copyOf(runs);
  }

  /** A stretch of text that is found as a whole or not at all. */
  public record Run(String text, boolean found) {
  }

  /**
   * Reads a snippet of the search: HTML that is escaped but for {@code <em>}. Markup it does not know stays text, so
   * that no snippet can bring an element into a page.
   */
  public static MarkedText of(String snippet) {
    var runs = new ArrayList<Run>();
    var at = 0;
    while (at < snippet.length()) {
      var open = snippet.indexOf(OPEN, at);
      var close = open < 0 ? -1 : snippet.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      add(runs, snippet.substring(at, open), false);
      add(runs, snippet.substring(open + OPEN.length(), close), true);
      at = close + CLOSE.length();
    }
    add(runs, snippet.substring(at), false);
    return new MarkedText(runs);
  }

  private static void add(List<Run> runs, String escaped, boolean found) {
    if (!escaped.isEmpty()) {
      runs.add(new Run(unescape(escaped), found));
    }
  }

  // the ampersand last: &amp;lt; is the text &lt;
  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
