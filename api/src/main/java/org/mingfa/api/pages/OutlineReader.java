package org.mingfa.api.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.Appendix;
import org.mingfa.cms.statute.Provision;

/** Makes divisions out of the headings that articles carry. Numbers them as it goes, so it reads one statute only. */
final class OutlineReader {

  private int divisions;

  /**
   * The whole text.
   *
   * @param preamble
   *          paragraphs one a line; null for none
   */
  static Outline read(@Nullable String preamble, String preambleHeading, List<Provision> articles,
      List<Appendix> appendices) {
    var reader = new OutlineReader();
    var all = new ArrayList<Division>();
    if (preamble != null && !preamble.isBlank()) {
      all.add(reader.prose(preambleHeading, preamble.lines().filter(line -> !line.isBlank()).toList()));
    }
    all.addAll(reader.level(articles, 0));
    appendices.forEach(appendix -> all.add(reader.prose(appendix.title(), appendix.lines())));
    return Outline.of(all);
  }

  private Division prose(String heading, List<String> lines) {
    return new Division(++divisions, 0, heading, lines, List.of(), List.of());
  }

  /** Each run of articles that share the heading of this level is a division. */
  private List<Division> level(List<Provision> articles, int level) {
    var found = new ArrayList<Division>();
    var from = 0;
    while (from < articles.size()) {
      var heading = heading(articles.get(from), level);
      var to = from;
      while (to < articles.size() && heading(articles.get(to), level).equals(heading)) {
        to++;
      }
      found.add(division(heading, level, articles.subList(from, to)));
      from = to;
    }
    return found;
  }

  private static String heading(Provision article, int level) {
    return level < article.heading().size() ? article.heading().get(level) : "";
  }

  private Division division(String heading, int level, List<Provision> run) {
    var number = ++divisions;
    var direct = 0;
    while (direct < run.size() && run.get(direct).heading().size() <= level + 1) {
      direct++;
    }
    return new Division(number, level, heading, List.of(), run.subList(0, direct),
        level(run.subList(direct, run.size()), level + 1));
  }
}
