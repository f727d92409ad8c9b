package org.mingfa.api.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.api.search.Reranking.Ranked;

/**
 * In a list of several kinds the articles that the leading handbook entries rest on come right after those entries: who
 * reads an answer wants to see the law next, not past all other answers. Of each of the first {@value #LEADING} entries
 * with a telling word of the question the first {@value #EACH} articles it cites rise, as editors name what matters
 * most first; what stands higher already stays, all else keeps its order. Lists without entries or without articles
 * stay as they are.
 */
final class CitedAfterEntries {

  private static final int LEADING = 3;
  private static final int EACH = 2;

  private CitedAfterEntries() {
  }

  /**
   * Names of the articles worth fetching: of the entries that resemble the question, and where entries are shown, of
   * those that the engine finds best.
   */
  static Set<String> cited(Question question, SearchFilter filter, List<Candidate> candidates) {
    var entries = candidates.stream().map(Candidate::document)
        .filter(document -> document.kind() == SearchKind.HANDBOOK).toList();
    var leading = filter.kinds().contains(SearchKind.HANDBOOK)
        ? entries.stream().limit(LEADING)
        : Stream.<SearchDocument>empty();
    return Stream
        .concat(entries.stream().filter(entry -> AnsweredQuestions.resemblance(question, entry) > 0), leading)
        .flatMap(entry -> entry.citations().stream()).map(Names::ofArticle).collect(Collectors.toSet());
  }

  static List<Ranked> arranged(Question question, List<Ranked> ranked) {
    var articles = articles(ranked);
    var arranged = new LinkedHashMap<String, Ranked>();
    var entries = 0;
    for (var one : ranked) {
      arranged.putIfAbsent(one.document().key(), one);
      if (entries < LEADING && leads(question, one.document())) {
        entries++;
        cited(one, articles).forEach(cited -> arranged.putIfAbsent(cited.document().key(), cited));
      }
    }
    return List.copyOf(arranged.values());
  }

  private static boolean leads(Question question, SearchDocument document) {
    return document.kind() == SearchKind.HANDBOOK && question.isMetBy(document);
  }

  private static Map<String, Ranked> articles(List<Ranked> ranked) {
    var articles = new HashMap<String, Ranked>();
    ranked.stream().filter(one -> one.document().number() != null)
        .forEach(one -> Names.of(one.document()).forEach(name -> articles.putIfAbsent(name, one)));
    return articles;
  }

  private static Stream<Ranked> cited(Ranked entry, Map<String, Ranked> articles) {
    return entry.document().citations().stream().map(cited -> articles.get(Names.ofArticle(cited)))
        .filter(Objects::nonNull).distinct().limit(EACH)
        .map(article -> article.beside(entry));
  }
}
