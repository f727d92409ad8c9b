package org.mingfa.api.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a resident asks. Never refused: whatever is too long, too large or negative is cut to what is allowed.
 *
 * @param q
 *          as typed, without control characters, at most {@value #LONGEST} code points; no character of it has a
 *          meaning beyond itself
 * @param kinds
 *          all kinds where none is named
 * @param on
 *          the day documents must hold on: today, unless asked otherwise
 * @param page
 *          from 0
 * @param size
 *          1 to {@value #LARGEST_PAGE}
 * @param statute
 *          full title; null for any
 * @param topic
 *          null for any
 */
public record SearchQuery(String q, Set<SearchKind> kinds, LocalDate on, int page, int size, @Nullable String statute,
    @Nullable String topic) {

  /** Hits on one page. */
  public static final int LARGEST_PAGE = 50;

  private static final int LONGEST = 200;

  public SearchQuery {
    q = q.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).limit(LONGEST).mapToObj(Character::toString)
        .collect(Collectors.joining()).strip();
    kinds = kinds.isEmpty() ? Set.of(SearchKind.values()) : Set.copyOf(kinds);
    page = Math.max(0, page);
    size = Math.clamp(size, 1, LARGEST_PAGE);
  }

  /** The first ten hits of any kind. */
  public static SearchQuery of(String q, LocalDate on) {
    return new SearchQuery(q, Set.of(), on, 0, 10, null, null);
  }

  /** The same question, asking for no more than the first hits. */
  SearchQuery first(int most) {
    return new SearchQuery(q, kinds, on, 0, Math.min(size, most), statute, topic);
  }

  SearchFilter filter() {
    return new SearchFilter(kinds, on, statute, topic);
  }
}
