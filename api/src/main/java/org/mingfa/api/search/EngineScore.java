package org.mingfa.api.search;

import java.util.List;

/** The BM25 score beside the best one: 1 for the best, 0 for documents that were found by name alone. */
final class EngineScore implements RankingFeature {

  @Override
  public String name() {
    return "bm25";
  }

  @Override
  public double[] values(Question question, List<Candidate> candidates) {
    var best = best(candidates);
    return candidates.stream().mapToDouble(candidate -> candidate.score() / best).toArray();
  }

  static double best(List<Candidate> candidates) {
    var best = candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
    return best > 0 ? best : 1;
  }
}
