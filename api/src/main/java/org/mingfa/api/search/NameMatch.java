package org.mingfa.api.search;

import java.util.List;
import java.util.Set;

/**
 * Who asks for a document by its name gets it first: 1 where the question is one of its names or cites it, 0.1 where a
 * title or alias of it begins with the question.
 */
final class NameMatch implements RankingFeature {

  private static final double BEGINNING = 0.1;

  @Override
  public String name() {
    return "name";
  }

  @Override
  public double[] values(Question question, List<Candidate> candidates) {
    return candidates.stream().mapToDouble(candidate -> value(question, candidate.document())).toArray();
  }

  private static double value(Question question, SearchDocument document) {
    if (Names.of(document).stream().anyMatch(question.names()::contains)) {
      return 1;
    }
    return begins(Names.titles(document), question.folded()) ? BEGINNING : 0;
  }

  private static boolean begins(Set<String> titles, String question) {
    return question.length() > 1 && titles.stream().anyMatch(title -> title.startsWith(question));
  }
}
