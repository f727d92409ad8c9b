package org.mingfa.api.search;

import java.util.Comparator;
import java.util.List;

/**
 * A document an engine found, with its BM25 score.
 *
 * @param score
 *          rounded to four decimals, so that both engines order alike; 0 for a document found by name alone
 */
public record Candidate(SearchDocument document, double score) {

  /** More than the limit is fetched by this much, so that equal scores at the edge are cut by key, not by chance. */
  public static final int MARGIN = 40;

  private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::score).reversed()
      .thenComparing(candidate -> candidate.document().key());

  /** Rounds the score an engine computed: a float, even where JSON has made a double of it. */
  public static Candidate of(SearchDocument document, float score) {
    return new Candidate(document, Math.round((double) score * 10_000) / 10_000.0);
  }

  /** The best of what an engine found: by score, then by key. */
  public static List<Candidate> best(List<Candidate> found, int limit) {
    return found.stream().sorted(ORDER).limit(limit).toList();
  }
}
