package org.mingfa.api.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders candidates by a weighted sum of named features, equal sums by key. The weights are round numbers from a coarse
 * search on questions about statutes, not fitted.
 */
record Reranking(List<Weighted> features) {

  /** A feature and how much it counts. */
  record Weighted(RankingFeature feature, double weight) {
  }

  /**
   * A candidate with the sum that placed it, rounded to six decimals.
   *
   * @param cited
   *          whether it stands where it does because an entry before it cites it
   */
  record Ranked(Candidate candidate, double score, boolean cited) {

    SearchDocument document() {
      return candidate.document();
    }

    /** The same at the place of an entry that cites it. */
    Ranked beside(Ranked entry) {
      return new Ranked(candidate, Math.max(score, entry.score()), true);
    }
  }

  private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::score).reversed()
      .thenComparing(ranked -> ranked.document().key());

  /** What the product ranks by. */
  static Reranking standard() {
    return new Reranking(List.of(new Weighted(new EngineScore(), 1), new Weighted(new NameMatch(), 10),
        new Weighted(new StatuteMention(), 0.2), new Weighted(new StatuteAuthority(), 0.3),
        new Weighted(new StatuteCluster(), 0.1), new Weighted(new AnsweredQuestions(), 0.5)));
  }

  /** The same without one feature, for ablations. */
  Reranking without(String name) {
    return new Reranking(features.stream().filter(weighted -> !weighted.feature().name().equals(name)).toList());
  }

  List<Ranked> rank(Question question, List<Candidate> candidates) {
    var sums = new double[candidates.size()];
    for (var weighted : features) {
      var values = weighted.feature().values(question, candidates);
      for (var i = 0; i < sums.length; i++) {
        sums[i] += weighted.weight() * values[i];
      }
    }
    var ranked = new ArrayList<Ranked>();
    for (var i = 0; i < sums.length; i++) {
      ranked.add(new Ranked(candidates.get(i), Math.round(sums[i] * 1e6) / 1e6, false));
    }
    ranked.sort(ORDER);
    return ranked;
  }
}
