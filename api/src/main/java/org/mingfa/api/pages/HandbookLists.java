package org.mingfa.api.pages;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingfa.cms.handbook.HandbookLibrary;
import org.mingfa.cms.handbook.LiveEntry;
import org.mingfa.cms.handbook.Topic;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of topics and entries. */
@Component
class HandbookLists {

  private final HandbookLibrary handbook;

  HandbookLists(HandbookLibrary handbook) {
    this.handbook = handbook;
  }

  /** All topics with the number of their entries. */
  Mono<List<TopicLink>> topics() {
    return Mono.zip(handbook.topics().collectList(), handbook.all().collectList()).map(found -> {
      var counts = found.getT2().stream()
          .collect(Collectors.groupingBy(live -> live.entry().topic(), Collectors.summingInt(_ -> 1)));
      return found.getT1().stream().map(topic -> link(topic, counts.getOrDefault(topic.slug(), 0))).toList();
    });
  }

  private static TopicLink link(Topic topic, int entries) {
    return new TopicLink(topic.slug(), topic.title(), "", entries);
  }

  /** Empty for a topic that is not there. */
  Mono<TopicPage> topic(String slug) {
    return Mono.zip(handbook.topics().collectList(), handbook.ofTopic(slug).collectList())
        .mapNotNull(found -> {
          var entries = found.getT2().stream().map(HandbookLists::withTeaser).toList();
          var others = found.getT1().stream().filter(topic -> !topic.slug().equals(slug)).map(t -> link(t, 0)).toList();
          return found.getT1().stream().filter(topic -> topic.slug().equals(slug)).findFirst()
              .map(topic -> new TopicPage(link(topic, entries.size()), entries, others)).orElse(null);
        });
  }

  private static EntryLink withTeaser(LiveEntry live) {
    var answer = EntryPages.paragraphs(live.entry().answer());
    return new EntryLink(live.entry().slug(), live.entry().title(), answer.isEmpty() ? "" : answer.getFirst(), "");
  }

  /** Those of the slugs that are live, in their order, with the names of their topics. */
  Mono<List<EntryLink>> entries(List<String> slugs, int most) {
    return Mono.zip(handbook.topics().collectMap(Topic::slug, Topic::title), handbook.all().collectList())
        .map(found -> {
          var bySlug = found.getT2().stream().map(LiveEntry::entry)
              .collect(Collectors.toMap(entry -> entry.slug(), Function.identity()));
          return slugs.stream().map(bySlug::get).filter(Objects::nonNull).limit(most).map(entry -> new EntryLink(
              entry.slug(), entry.title(), "", found.getT1().getOrDefault(entry.topic(), ""))).toList();
        });
  }
}
