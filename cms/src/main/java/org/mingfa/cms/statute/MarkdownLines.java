package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes Markdown's decoration off, line by line so that line numbers stay: front matter, headings, bold and italics,
 * comments, containers ({@code :::}), pictures. Statutes in Markdown use no more of the language than that.
 */
final class MarkdownLines {

  private static final Pattern HEADING = Pattern.compile("^#{1,6}[\\s\\u3000](.*)$");
  private static final Pattern BOLD_NUMBER = Pattern.compile("^\\*\\*(第[^*\\s]{1,16}条[^*\\s]{0,5})\\*\\*(.*)$");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern ITALIC = Pattern.compile("^\\*([^*]+)\\*$|^_([^_]+)_$");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\[\\]]{0,200}\\]\\([^)]{0,500}\\)");
  private static final Pattern COMMENT = Pattern.compile("<!--.{0,200}?-->");
  private static final Pattern TABLE_RULE = Pattern.compile("^\\|[\\s:|-]*$");

  private MarkdownLines() {
  }

  static List<SourceLine> of(String file, String text) {
    var lines = new ArrayList<SourceLine>();
    var raw = text.lines().toList();
    for (var i = frontMatter(raw); i < raw.size(); i++) {
      lines.add(line(new SourceLocation(file, i + 1), raw.get(i)));
    }
    return lines;
  }

  private static int frontMatter(List<String> raw) {
    if (raw.isEmpty() || !raw.getFirst().strip().equals("---")) {
      return 0;
    }
    for (var i = 1; i < Math.min(raw.size(), 50); i++) {
      if (raw.get(i).strip().equals("---")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static SourceLine line(SourceLocation where, String raw) {
    var text = SourceLine.clean(PICTURE.matcher(COMMENT.matcher(raw).replaceAll("")).replaceAll(""));
    if (text.equals("---") || text.startsWith(":::") || TABLE_RULE.matcher(text).matches()) {
      return new SourceLine(where, "", SourceLine.Shape.TEXT);
    }
    var heading = HEADING.matcher(text);
    if (heading.matches()) {
      return SourceLine.of(where, BOLD.matcher(heading.group(1)).replaceAll("$1"), SourceLine.Shape.HEADING);
    }
    var article = BOLD_NUMBER.matcher(text);
    if (article.matches()) {
      return SourceLine.of(where, article.group(1) + "　" + plain(article.group(2)), SourceLine.Shape.ARTICLE);
    }
    return SourceLine.of(where, plain(text), text.startsWith("|") ? SourceLine.Shape.TABLE : SourceLine.Shape.TEXT);
  }

  private static String plain(String text) {
    var bare = BOLD.matcher(text).replaceAll("$1");
    var italic = ITALIC.matcher(bare);
    return italic.matches() ? bare.substring(1, bare.length() - 1) : bare;
  }
}
