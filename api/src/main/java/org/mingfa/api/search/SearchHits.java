package org.mingfa.api.search;

import java.util.List;

/**
 * The answer to a question.
 *
 * @param total
 *          hits there are on all pages; never more than {@value SearchIndex#MOST_CANDIDATES}, as nobody reads further
 * @param loosened
 *          whether nothing fitted well and the hits answer a looser question: single characters, no statute, no topic
 * @param hits
 *          of this page
 * @param facets
 *          over all pages
 * @param suggestions
 *          what might be meant, where little was found
 */
public record SearchHits(int total, long tookMillis, boolean loosened, List<SearchHit> hits, Facets facets,
    List<String> suggestions) {

  SearchHits taking(long millis) {
    return new SearchHits(total, millis, loosened, hits, facets, suggestions);
  }
}
