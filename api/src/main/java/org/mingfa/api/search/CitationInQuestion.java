package org.mingfa.api.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.cms.statute.ProvisionNumber;

/** Finds articles that a question asks for by name: 民法典第一千零六十四条, 《刑法》第20条, 民法典1064, 刑法120-1. */
final class CitationInQuestion {

  private static final String NUMERAL = "[〇零一二两三四五六七八九十百千\\d]{1,12}";
  private static final Pattern WRITTEN = Pattern
      .compile("(?<title>[^第，。？！,?!]{2,40}?)》?(?<number>第?" + NUMERAL + "条(?:之[一二三四五六七八九十\\d]{1,3})?)");
  private static final Pattern BRIEF = Pattern
      .compile("(?<title>\\D{2,40}?)》?(?<number>\\d{1,4}(?:-\\d{1,2})?)");
  private static final int MOST_TITLES = 30;

  private CitationInQuestion() {
  }

  /**
   * The names (see {@link Names}) of the articles meant. Every ending of the words before a number may be the title, so
   * that 请问民法典第十条 is understood; what is no title is the name of nothing. Costs no more than some hundred steps for
   * each char of the question, whatever they are.
   */
  static Set<String> names(String question) {
    var names = new LinkedHashSet<String>();
    var unspaced = unspaced(question);
    var written = WRITTEN.matcher(unspaced);
    while (written.find() && names.size() < 2 * MOST_TITLES) {
      add(written, names);
    }
    var brief = BRIEF.matcher(unspaced);
    if (brief.matches()) {
      add(brief, names);
    }
    return names;
  }

  /**
   * In plain width and without space: patterns that allow space between their parts try every way to divide a long run
   * of it, which takes seconds.
   */
  private static String unspaced(String question) {
    return Normalizer.normalize(question, Normalizer.Form.NFKC).codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static void add(Matcher found, Set<String> names) {
    ProvisionNumber.parse(found.group("number")).ifPresent(number -> {
      var title = Names.folded(found.group("title"));
      for (var start = Math.max(0, title.length() - MOST_TITLES); start < title.length() - 1; start++) {
        names.add(title.substring(start) + "#" + number);
      }
    });
  }
}
