package org.mingfa.api.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingfa.api.search.Facets;
import org.mingfa.api.search.SearchKind;
import org.mingfa.cms.statute.StatuteTitle;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ways to narrow a search, as links. */
@Component
class SearchFacets {

  private final MessageSource messages;

  SearchFacets(MessageSource messages) {
    this.messages = messages;
  }

  List<Facet> of(Facets facets, SearchAsked asked) {
    var kinds = facet("kind", facets.kind(), this::kind, value -> kindOf(value) == asked.kind(),
        value -> asked.withKind(kindOf(value)), asked.withKind(null));
    var topics = facet("topic", facets.topic(), Function.identity(), value -> value.equals(asked.topic()),
        asked::withTopic, asked.withTopic(null));
    var statutes = facet("statute", facets.statute(), title -> new StatuteTitle(title).brief(),
        value -> value.equals(asked.statute()), asked::withStatute, asked.withStatute(null));
    // one value to choose from is no choice, unless it is one already made
    return Stream.of(kinds, topics, statutes).filter(facet -> facet.choices().size() > 1 || facet.chosen()).toList();
  }

  private static Facet facet(String name, List<Facets.Count> counts, Function<String, String> label,
      Predicate<String> on, Function<String, SearchAsked> with, SearchAsked without) {
    return new Facet(name, counts.stream().map(count -> new Facet.Choice(label.apply(count.value()), count.count(),
        (on.test(count.value()) ? without : with.apply(count.value())).url(), on.test(count.value()))).toList());
  }

  private static SearchKind kindOf(String word) {
    return SearchKind.of(word).orElseThrow();
  }

  private String kind(String word) {
    return Objects.requireNonNull(messages.getMessage("page.kind." + word, null, word, Locale.SIMPLIFIED_CHINESE));
  }
}
