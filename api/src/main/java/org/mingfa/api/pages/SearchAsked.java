package org.mingfa.api.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.SearchQuery;

/**
 * What the address of a search asks.
 *
 * @param on
 *          null is today
 * @param page
 *          from 0
 */
record SearchAsked(String q, @Nullable LocalDate on, @Nullable SearchKind kind, @Nullable String statute,
    @Nullable String topic, int page) {

  static final int SIZE = 10;

  SearchQuery query(LocalDate today) {
    return new SearchQuery(q, kind == null ? Set.of() : Set.of(kind), on == null ? today : on, page, SIZE, statute,
        topic);
  }

  boolean narrowed() {
    return kind != null || statute != null || topic != null;
  }

  SearchAsked widened() {
    return new SearchAsked(q, on, null, null, null, 0);
  }

  SearchAsked withKind(@Nullable SearchKind other) {
    return new SearchAsked(q, on, other, statute, topic, 0);
  }

  SearchAsked withStatute(@Nullable String other) {
    return new SearchAsked(q, on, kind, other, topic, 0);
  }

  SearchAsked withTopic(@Nullable String other) {
    return new SearchAsked(q, on, kind, statute, other, 0);
  }

  SearchAsked withPage(int other) {
    return new SearchAsked(q, on, kind, statute, topic, other);
  }

  /** What narrows the search. */
  List<SearchPage.Parameter> narrowing() {
    var all = new ArrayList<SearchPage.Parameter>();
    add(all, "kind", kind == null ? null : kind.word());
    add(all, "statute", statute);
    add(all, "topic", topic);
    return all;
  }

  String url() {
    var all = new ArrayList<SearchPage.Parameter>();
    add(all, "q", q);
    all.addAll(narrowing());
    add(all, "on", Objects.toString(on, null));
    add(all, "page", page == 0 ? null : String.valueOf(page));
    return "/search?" + all.stream().map(p -> p.name() + "=" + URLEncoder.encode(p.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void add(List<SearchPage.Parameter> all, String name, @Nullable String value) {
    if (value != null) {
      all.add(new SearchPage.Parameter(name, value));
    }
  }
}
