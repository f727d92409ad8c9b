package org.mingfa.api.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Handbook entries are answered questions: the more one resembles what is asked, the higher it and the articles it
 * cites rise. Resemblance is the Dice coefficient of the pairs and runs of the two questions, the best wording counts;
 * below {@value #FAINT} it says nothing.
 */
final class AnsweredQuestions implements RankingFeature {

  private static final double FAINT = 0.3;

  @Override
  public String name() {
    return "answered";
  }

  @Override
  public double[] values(Question question, List<Candidate> candidates) {
    var cited = new HashMap<String, Double>();
    var entries = new HashMap<String, Double>();
    for (var candidate : candidates) {
      var resemblance = resemblance(question, candidate.document());
      if (resemblance > 0) {
        entries.put(candidate.document().key(), resemblance);
        candidate.document().citations()
            .forEach(citation -> cited.merge(Names.ofArticle(citation), resemblance, Math::max));
      }
    }
    return candidates.stream().mapToDouble(candidate -> value(candidate.document(), entries, cited)).toArray();
  }

  private static double value(SearchDocument document, Map<String, Double> entries, Map<String, Double> cited) {
    if (cited.isEmpty() || document.number() == null) {
      return entries.getOrDefault(document.key(), 0.0);
    }
    return Names.of(document).stream().mapToDouble(name -> cited.getOrDefault(name, 0.0)).max().orElse(0);
  }

  /** 0 to 1; 0 for whatever is no handbook entry. */
  static double resemblance(Question question, SearchDocument document) {
    if (document.kind() != SearchKind.HANDBOOK) {
      return 0;
    }
    var asked = telling(question.own().keySet().stream());
    var best = Stream.concat(Stream.of(document.title()), document.aliases().stream())
        .mapToDouble(wording -> dice(asked, telling(Tokens.of(wording).stream()))).max().orElse(0);
    return best < FAINT ? 0 : best;
  }

  private static Set<String> telling(Stream<String> tokens) {
    return tokens.filter(token -> !Tokens.isSingle(token)).collect(Collectors.toSet());
  }

  private static double dice(Set<String> one, Set<String> other) {
    var common = one.stream().filter(other::contains).count();
    return common == 0 ? 0 : 2.0 * common / (one.size() + other.size());
  }
}
