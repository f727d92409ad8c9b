package org.mingfa.cms.publishing;

import java.util.Locale;

/**
 * Which documents a list shows.
 *
 * @param q
 *          part of a title, empty for all
 * @param state
 *          a state's name, empty for all
 * @param page
 *          from 0
 */
public record EditionFilter(String kind, String q, String state, int page) {

  private static final int SIZE = 30;

  public EditionFilter {
    q = q.strip().substring(0, Math.min(q.strip().length(), 60));
    state = state.matches("[A-Z_]{0,16}") ? state : "";
    page = Math.clamp(page, 0, 10_000);
  }

  String pattern() {
    return "%" + q.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }

  /** One more than a page holds, so that the page knows whether there is a next. */
  int size() {
    return SIZE + 1;
  }

  long skip() {
    return (long) page * SIZE;
  }

  public int pageSize() {
    return SIZE;
  }
}
