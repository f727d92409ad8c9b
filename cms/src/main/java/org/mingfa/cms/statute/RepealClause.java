package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text repeals: 《中华人民共和国婚姻法》、《中华人民共和国继承法》同时废止, in the sentence that says so.
 *
 * @param titles
 *          as written, without book-title marks
 * @param day
 *          the day the article names; empty for the version's own first day
 */
record RepealClause(Set<String> titles, Optional<LocalDate> day) {

  /** A repeal closes a text; further up, 废止 is about other things. */
  private static final int LAST_ARTICLES = 3;
  private static final String REPEALED = "同时废止";
  private static final Pattern TITLE = Pattern.compile("《((?:[^《》]|《[^《》]*》)+)》");

  RepealClause {
    titles = Set.copyOf(titles);
  }

  static List<RepealClause> in(List<ParsedProvision> provisions) {
    var clauses = new ArrayList<RepealClause>();
    for (var provision : provisions.subList(Math.max(0, provisions.size() - LAST_ARTICLES), provisions.size())) {
      var titles = titles(provision.text());
      if (!titles.isEmpty()) {
        clauses.add(new RepealClause(titles,
            ChineseDate.in(provision.text()).stream().filter(date -> begins(provision.text(), date)).findFirst()
                .map(ChineseDate::date)));
      }
    }
    return clauses;
  }

  private static boolean begins(String text, ChineseDate date) {
    return date.start() > 0 && text.charAt(date.start() - 1) == '自' && text.startsWith("起", date.end());
  }

  private static Set<String> titles(String text) {
    var titles = new LinkedHashSet<String>();
    for (var sentence : text.split("[。；\n]", -1)) {
      var end = sentence.indexOf(REPEALED);
      var matcher = TITLE.matcher(end < 0 ? "" : sentence.substring(0, end));
      while (matcher.find()) {
        titles.add(matcher.group(1));
      }
    }
    return titles;
  }
}
