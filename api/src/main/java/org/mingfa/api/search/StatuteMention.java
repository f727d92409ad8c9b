package org.mingfa.api.search;

import java.util.List;

/** 1 for the articles of a statute whose title, full or short, the question contains: 劳动合同法规定的试用期. */
final class StatuteMention implements RankingFeature {

  @Override
  public String name() {
    return "statute-mention";
  }

  @Override
  public double[] values(Question question, List<Candidate> candidates) {
    return candidates.stream().mapToDouble(candidate -> value(question, candidate.document())).toArray();
  }

  private static double value(Question question, SearchDocument document) {
    return document.article() != null
        && Names.titles(document).stream().anyMatch(title -> title.length() > 1 && question.folded().contains(title))
            ? 1
            : 0;
  }
}
