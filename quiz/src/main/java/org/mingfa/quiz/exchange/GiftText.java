package org.mingfa.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts within GIFT: what is escaped by a backslash, and the little markup that means no more than lines. */
final class GiftText {

  private static final String SPECIAL = "~=#{}:\\";
  private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]\\s*");
  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)\\b[^<>]{0,500}>");
  private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("p", "\n"), Map.entry("br", "\n"),
      Map.entry("div", "\n"), Map.entry("b", ""), Map.entry("i", ""), Map.entry("u", ""), Map.entry("em", ""),
      Map.entry("strong", ""), Map.entry("span", ""));
  private static final List<String> MEDIA = List.of("img", "audio", "video", "object", "iframe", "embed", "svg");

  private GiftText() {
  }

  static String escaped(String text) {
    var escaped = new StringBuilder();
    text.chars().forEach(c -> {
      if (c == '\n') {
        escaped.append("\\n");
      } else {
        escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c);
      }
    });
    return escaped.toString();
  }

  /** Where a character first stands without a backslash before it; -1 for nowhere. */
  static int find(String text, String what, int from) {
    for (var i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(what, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The text as people read it; what would be lost becomes a finding. */
  static String read(String raw, LineDraft draft) {
    var format = FORMAT.matcher(raw);
    var html = format.find() && format.group(1).equals("html");
    var text = format.replaceFirst("");
    var tags = new ArrayList<String>();
    var plain = TAG.matcher(text).replaceAll(tag -> {
      var name = tag.group(1).toLowerCase(Locale.ROOT);
      if (!PLAIN.containsKey(name)) {
        tags.add(name);
      }
      return java.util.regex.Matcher.quoteReplacement(PLAIN.getOrDefault(name, tag.group()));
    });
    tags.forEach(tag -> {
      if (MEDIA.contains(tag)) {
        draft.find(ExchangeFault.MEDIA);
      } else {
        draft.find(ExchangeFault.MARKUP, tag);
      }
    });
    var read = unescaped(plain);
    return lines(html ? entities(read) : read);
  }

  private static String unescaped(String text) {
    var read = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        var after = text.charAt(++i);
        if (after == 'n') {
          read.append('\n');
        } else {
          // a backslash before anything else stands for itself
          read.append(SPECIAL.indexOf(after) >= 0 ? "" : "\\").append(after);
        }
      } else {
        read.append(c);
      }
    }
    return read.toString();
  }

  private static String entities(String text) {
    return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String lines(String text) {
    return String.join("\n", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }
}
