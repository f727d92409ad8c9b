package org.mingfa.api.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.cms.statute.ProvisionNumber;

/** Finds articles that a question asks for by name: 民法典第一千零六十四条, 《刑法》第20条, 民法典1064, 刑法120-1. */
final class CitationInQuestion {

  private static final String NUMERAL = "[〇零一二两三四五六七八九十百千\\d]{1,12}";
  private static final Pattern WRITTEN = Pattern
      .compile("(?<title>[^第，。？！,?!]{2,40}?)》?\\s*(?<number>第?\\s*" + NUMERAL + "\\s*条(?:之[一二三四五六七八九十\\d]{1,3})?)");
  private static final Pattern BRIEF = Pattern
      .compile("(?<title>\\D{2,40}?)》?\\s*(?<number>\\d{1,4}(?:-\\d{1,2})?)\\s*");
  private static final int MOST_TITLES = 30;

  private CitationInQuestion() {
  }

  /**
   * The names (see {@link Names}) of the articles meant. Every ending of the words before a number may be the title, so
   * that 请问民法典第十条 is understood; what is no title is the name of nothing.
   */
  static Set<String> names(String question) {
    var names = new LinkedHashSet<String>();
    var written = WRITTEN.matcher(question);
    while (written.find() && names.size() < 2 * MOST_TITLES) {
      add(written, names);
    }
    var brief = BRIEF.matcher(question);
    if (brief.matches()) {
      add(brief, names);
    }
    return names;
  }

  private static void add(Matcher found, Set<String> names) {
    ProvisionNumber.parse(found.group("number").replaceAll("\\s", "")).ifPresent(number -> {
      var title = Names.folded(found.group("title"));
      for (var start = Math.max(0, title.length() - MOST_TITLES); start < title.length() - 1; start++) {
        names.add(title.substring(start) + "#" + number);
      }
    });
  }
}
