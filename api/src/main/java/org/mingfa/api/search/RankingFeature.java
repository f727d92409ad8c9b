package org.mingfa.api.search;

import java.util.List;

/**
 * One reason to rank a candidate higher. Pure: the same question and candidates give the same values on any engine.
 * Learned features fit in as well.
 */
interface RankingFeature {

  /** What reports and ablations call it. */
  String name();

  /**
   * A value for each candidate in the order given, usually 0 to 1.
   *
   * @param candidates
   *          best BM25 score first, documents found by name at the end
   */
  double[] values(Question question, List<Candidate> candidates);
}
