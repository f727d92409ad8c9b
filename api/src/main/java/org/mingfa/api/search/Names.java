package org.mingfa.api.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names a document can be asked for by, folded so that signs, spaces, case and width do not matter. An article is
 * named by its statute and number ({@code 民法典#1064}), everything else by its title and aliases.
 */
public final class Names {

  private static final String STATE = "中华人民共和国";
  private static final int LONGEST = 200;

  /** The same few hundred titles come back with every question. */
  private static final LoadingCache<String, String> FOLDED = Caffeine.newBuilder().maximumSize(10_000)
      .build(Names::fold);
  private static final int LONGEST_KEPT = 60;

  private Names() {
  }

  /** Every name of a document; what the engines index for exact look-up. */
  public static Set<String> of(SearchDocument document) {
    var article = document.article();
    if (article == null || article.number() == null) {
      return Stream.concat(Stream.of(document.title()), document.aliases().stream())
          .flatMap(title -> Stream.of(folded(title), folded(shortTitle(title)))).filter(name -> !name.isEmpty())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return titles(document).stream().map(title -> title + "#" + article.number())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Folded titles under which the statute of an article, or the document itself, is known. */
  static Set<String> titles(SearchDocument document) {
    var article = document.article();
    var title = article == null ? document.title() : article.statute();
    return Stream.concat(Stream.of(title, shortTitle(title)), document.aliases().stream()).map(Names::folded)
        .filter(name -> !name.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Names of the articles that a text cites: 民法典第一千零六十四条, 民法典1064. */
  public static Set<String> cited(String text) {
    return CitationInQuestion.names(text);
  }

  static String ofArticle(CitedProvision cited) {
    return folded(cited.statute()) + "#" + cited.number();
  }

  /** The title without the name of the state in front. */
  public static String shortTitle(String title) {
    return title.startsWith(STATE) && title.length() > STATE.length() ? title.substring(STATE.length()) : title;
  }

  /** Letters, digits and Han characters alone, lower case, plain width; at most {@value #LONGEST} code points. */
  public static String folded(String text) {
    return text.length() > LONGEST_KEPT ? fold(text) : FOLDED.get(text);
  }

  private static String fold(String text) {
    return Tokens.of(text).stream().filter(token -> !Tokens.isPair(token)).limit(LONGEST)
        .collect(Collectors.joining());
  }
}
