package org.mingfa.api.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles whose statute has many good candidates rise: such a statute is what the question is about. The squared
 * shares of the best score are summed per statute over the first hundred; 1 for the statute with the largest sum.
 */
final class StatuteCluster implements RankingFeature {

  private static final int FIRST = 100;

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public double[] values(Question question, List<Candidate> candidates) {
    var sums = sums(candidates);
    var largest = sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    return candidates.stream().mapToDouble(candidate -> {
      var statute = candidate.document().statute();
      return statute == null ? 0 : sums.getOrDefault(statute, 0.0) / largest;
    }).toArray();
  }

  private static Map<String, Double> sums(List<Candidate> candidates) {
    var best = EngineScore.best(candidates);
    var sums = new HashMap<String, Double>();
    candidates.stream().limit(FIRST).forEach(candidate -> {
      var statute = candidate.document().statute();
      if (statute != null) {
        sums.merge(statute, Math.pow(candidate.score() / best, 2), Double::sum);
      }
    });
    return sums;
  }
}
