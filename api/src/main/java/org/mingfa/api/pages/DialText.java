package org.mingfa.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text whose telephone numbers can be dialled.
 *
 * @param runs
 *          in order; together they are the whole text
 */
public record DialText(List<DialText.Run> runs) {

  // 110 and its like, the public lines 121xx and 123xx, and numbers of Weihai; no digit may stand beside one
  private static final Pattern NUMBER = Pattern
      .compile("(?<!\\d)(?:11[09]|12[02]|12[13]\\d{2}|400-?\\d{3}-?\\d{4}|0631-?\\d{7})(?![\\d元万年%％条])");

  public DialText {
    runs = List.copyOf(runs);
  }

  /** A stretch of text; {@code number} is what to dial, digits only, or empty. */
  public record Run(String text, String number) {
  }

  public static DialText of(String text) {
    var runs = new ArrayList<Run>();
    var at = 0;
    var matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      if (matcher.start() > at) {
        runs.add(new Run(text.substring(at, matcher.start()), ""));
      }
      runs.add(new Run(matcher.group(), matcher.group().replace("-", "")));
      at = matcher.end();
    }
    if (at < text.length()) {
      runs.add(new Run(text.substring(at), ""));
    }
    return new DialText(runs);
  }
}
