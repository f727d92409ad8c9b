package org.mingfa.api.search.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How well one ranked list answers one question. Recall@k is the share of the relevant names among the first k; MRR@10
 * the inverse rank of the first relevant one among ten; NDCG@10 has binary gains.
 */
record RetrievalMeasures(double recallAt10, double recallAt50, double recallAt100, double reciprocalRank, double ndcg) {

  static RetrievalMeasures of(List<String> ranked, List<String> relevant) {
    var wanted = new HashSet<>(relevant);
    return new RetrievalMeasures(recall(ranked, wanted, 10), recall(ranked, wanted, 50), recall(ranked, wanted, 100),
        reciprocalRank(ranked, wanted), ndcg(ranked, wanted));
  }

  private static double recall(List<String> ranked, Set<String> wanted, int k) {
    return wanted.isEmpty() ? 0 : (double) ranked.stream().limit(k).filter(wanted::contains).count() / wanted.size();
  }

  private static double reciprocalRank(List<String> ranked, Set<String> wanted) {
    return IntStream.range(0, Math.min(10, ranked.size())).filter(i -> wanted.contains(ranked.get(i)))
        .mapToDouble(i -> 1.0 / (i + 1)).findFirst().orElse(0);
  }

  private static double ndcg(List<String> ranked, Set<String> wanted) {
    var gain = IntStream.range(0, Math.min(10, ranked.size())).filter(i -> wanted.contains(ranked.get(i)))
        .mapToDouble(RetrievalMeasures::discount).sum();
    var ideal = IntStream.range(0, Math.min(10, wanted.size())).mapToDouble(RetrievalMeasures::discount).sum();
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double discount(int index) {
    return Math.log(2) / Math.log(index + 2.0);
  }
}
