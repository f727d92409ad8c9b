package org.mingfa.api.search;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many hits there are of each kind, statute (full title) and topic; most first, at most {@value #MOST} each. */
public record Facets(List<Count> kind, List<Count> statute, List<Count> topic) {

  private static final int MOST = 20;

  /** A value and how many hits have it. */
  public record Count(String value, long count) {
  }

  static Facets over(List<SearchDocument> documents) {
    return new Facets(counts(documents, document -> document.kind().word()),
        counts(documents, SearchDocument::statute), counts(documents, SearchDocument::topic));
  }

  private static List<Count> counts(List<SearchDocument> documents, Function<SearchDocument, @Nullable String> value) {
    return documents.stream().map(value).filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Objects::requireNonNull, TreeMap::new, Collectors.counting())).entrySet()
        .stream().map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed()).limit(MOST).toList();
  }
}
