package org.mingfa.api.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for at all. Filters never change scores.
 *
 * @param kinds
 *          never empty
 * @param on
 *          the day the documents must hold on
 * @param statute
 *          full title of the statute; null for any
 * @param topic
 *          null for any
 */
public record SearchFilter(Set<SearchKind> kinds, LocalDate on, @Nullable String statute, @Nullable String topic) {

  public SearchFilter {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("no kind is asked for");
    }
    kinds = Set.copyOf(kinds);
  }

  SearchFilter forKinds(Set<SearchKind> others) {
    return new SearchFilter(others, on, statute, topic);
  }

  SearchFilter withoutStatuteAndTopic() {
    return new SearchFilter(kinds, on, null, null);
  }
}
