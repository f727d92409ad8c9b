package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Model attribute {@code page} of {@code pages/search}.
 *
 * @param query
 *          as typed; empty shows the search box, the examples and no result
 * @param on
 *          the day whose law is asked for; null is today
 * @param total
 *          of hits, on all pages
 * @param loosened
 *          whether words had to be left out to find anything
 * @param facets
 *          by which the hits may be narrowed; may be empty
 * @param narrowed
 *          whether a choice of a facet is on, and {@code widenUrl} takes it off
 * @param suggestions
 *          other words to try; may be empty
 * @param examples
 *          questions for who has not asked yet
 * @param hidden
 *          the parameters in force besides {@code q} and {@code on}, for the form to keep
 */
public record SearchPage(String query, @Nullable LocalDate on, long total, boolean loosened, List<SearchHit> hits,
    List<Facet> facets, boolean narrowed, String widenUrl, Paging paging, List<String> suggestions,
    List<String> examples, List<SearchPage.Parameter> hidden) {

  public SearchPage {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    suggestions = List.copyOf(suggestions);
    examples = List.copyOf(examples);
    hidden = List.copyOf(hidden);
  }

  /** A parameter of the address. */
  public record Parameter(String name, String value) {
  }
}
