package org.mingfa.api.pages;

import java.util.List;
import java.util.stream.Stream;
import org.mingfa.cms.statute.Provision;

/**
 * A division of a statute as it stands in the text.
 *
 * @param number
 *          counts the divisions of the statute in text order
 * @param level
 *          0 for the outermost
 * @param heading
 *          empty where articles stand outside of every division, or after the divisions they stand beside
 * @param prose
 *          lines that belong to no article: a preamble, an annex
 * @param articles
 *          directly below the heading
 * @param children
 *          after the articles
 */
record Division(int number, int level, String heading, List<String> prose, List<Provision> articles,
    List<Division> children) {

  Division {
    prose = List.copyOf(prose);
    articles = List.copyOf(articles);
    children = List.copyOf(children);
  }

  /** Id of its heading in a page. */
  String anchor() {
    return "d" + number;
  }

  /** Itself and all below, in text order. */
  Stream<Division> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Division::all));
  }

  Stream<Provision> allArticles() {
    return all().flatMap(division -> division.articles.stream());
  }

  /** Characters of its text. */
  int size() {
    return all().mapToInt(d -> d.prose.stream().mapToInt(String::length).sum()
        + d.articles.stream().mapToInt(a -> a.text().length()).sum()).sum();
  }

  Division withoutChildren() {
    return new Division(number, level, heading, prose, articles, List.of());
  }

  /** 第一条至第十二条; empty without articles. */
  String range() {
    var numbers = allArticles().map(article -> article.number().written()).toList();
    if (numbers.isEmpty()) {
      return "";
    }
    return numbers.size() == 1 ? numbers.getFirst() : numbers.getFirst() + "至" + numbers.getLast();
  }
}
