package org.mingfa.api.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the part of a text that answers best and marks the question's tokens in it. The application does it, so that
 * both engines show the same.
 */
final class Highlights {

  private static final int LENGTH = 120;
  private static final int LEAD = 20;
  private static final String SENTENCE_ENDS = "。；！？\n";

  private Highlights() {
  }

  /**
   * About {@value #LENGTH} chars of the text, escaped for HTML, with matches in {@code <em>} and … where text is left
   * out. Pairs and runs are marked; single characters only where none of those occurs. Never cuts a surrogate pair.
   */
  static String snippet(String text, Set<String> tokens) {
    var composed = Tokens.composed(text);
    var found = found(composed, tokens);
    var start = start(composed, found);
    var end = edge(composed, Math.min(composed.length(), start + LENGTH));
    var marked = Html.marked(composed, start, end, merged(found));
    return (start > 0 ? "…" : "") + marked + (end < composed.length() ? "…" : "");
  }

  private static List<Tokens.Span> found(String text, Set<String> tokens) {
    var spans = Tokens.spans(text).stream().filter(span -> tokens.contains(span.token())).toList();
    var telling = spans.stream().filter(span -> !Tokens.isSingle(span.token())).toList();
    return telling.isEmpty() ? spans : telling;
  }

  /** The start of the window in which most different tokens occur; the earliest of equals. */
  private static int start(String text, List<Tokens.Span> found) {
    var best = 0;
    var most = 0;
    for (var i = 0; i < found.size(); i++) {
      var from = found.get(i).start();
      var different = new HashSet<String>();
      for (var j = i; j < found.size() && found.get(j).end() <= from + LENGTH - LEAD; j++) {
        different.add(found.get(j).token());
      }
      if (different.size() > most) {
        most = different.size();
        best = from;
      }
    }
    return text.length() <= LENGTH ? 0 : lead(text, Math.min(best, text.length() - LENGTH + LEAD));
  }

  /** A little before the first match, at the start of a sentence if one is near. */
  private static int lead(String text, int match) {
    if (match <= LEAD) {
      return 0;
    }
    for (var at = match; at > match - LEAD; at--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return edge(text, match - LEAD / 2);
  }

  private static int edge(String text, int at) {
    var splits = at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return splits ? at - 1 : at;
  }

  private static List<Tokens.Span> merged(List<Tokens.Span> found) {
    var merged = new ArrayList<Tokens.Span>();
    for (var span : found) {
      if (!merged.isEmpty() && merged.getLast().end() >= span.start()) {
        var last = merged.removeLast();
        merged.add(new Tokens.Span(last.token(), last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static final class Html {

    static String marked(String text, int from, int to, List<Tokens.Span> spans) {
      var html = new StringBuilder();
      var at = from;
      for (var span : spans) {
        var start = Math.max(at, span.start());
        var end = Math.min(to, span.end());
        if (start < end) {
          html.append(escaped(text.substring(at, start))).append("<em>").append(escaped(text.substring(start, end)))
              .append("</em>");
          at = end;
        }
      }
      return html.append(escaped(text.substring(at, to))).toString();
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
          .replace("'", "&#39;");
    }
  }
}
