package org.mingfa.api.search;

import java.util.List;

/**
 * The authority of an article's statute, 0 to 1. Documents of the other kinds count like the highest: what the bureau
 * has answered or announced itself must not lose to a statute for being none.
 */
final class StatuteAuthority implements RankingFeature {

  @Override
  public String name() {
    return "authority";
  }

  @Override
  public double[] values(Question question, List<Candidate> candidates) {
    return candidates.stream().mapToDouble(candidate -> {
      var article = candidate.document().article();
      return article == null ? Authority.BASIC_LAW.weight() : article.authority().weight();
    }).toArray();
  }
}
