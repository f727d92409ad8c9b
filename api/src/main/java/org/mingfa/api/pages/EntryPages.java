package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingfa.api.search.Tokens;
import org.mingfa.cms.handbook.HandbookEntry;
import org.mingfa.cms.handbook.HandbookLibrary;
import org.mingfa.cms.handbook.LiveEntry;
import org.mingfa.cms.handbook.PlainMarkdown;
import org.mingfa.cms.handbook.Topic;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.web.ShanghaiTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page of a handbook entry. */
@Component
class EntryPages {

  private static final int RELATED = 4;

  private final HandbookLibrary handbook;
  private final LegalBases bases;

  EntryPages(HandbookLibrary handbook, LegalBases bases) {
    this.handbook = handbook;
    this.bases = bases;
  }

  /** Empty for a slug that no entry has; refused as {@code withdrawn} for one that was taken away. */
  Mono<EntryPage> page(String slug) {
    return handbook.entry(slug).flatMap(this::page).switchIfEmpty(Mono.defer(() -> gone(slug)));
  }

  private Mono<EntryPage> gone(String slug) {
    return handbook.withdrawn(slug).filter(withdrawn -> withdrawn)
        .flatMap(_ -> Mono.error(new InputRefusal("withdrawn", 410, List.of()).asException()));
  }

  private Mono<EntryPage> page(LiveEntry live) {
    return Mono.zip(bases.of(live), topic(live.entry().topic()),
        handbook.ofTopic(live.entry().topic()).collectList())
        .map(found -> page(live, found.getT1(), found.getT2(), related(live, found.getT3())));
  }

  private Mono<TopicLink> topic(String slug) {
    return handbook.topics().filter(topic -> topic.slug().equals(slug)).next().map(Topic::title).defaultIfEmpty(slug)
        .map(name -> new TopicLink(slug, name, "", 0));
  }

  private static EntryPage page(LiveEntry live, List<LegalBasis> basis, TopicLink topic, List<EntryLink> related) {
    var entry = live.entry();
    return new EntryPage(entry.slug(), entry.title(), topic, paragraphs(entry.answer()), plain(entry.steps()),
        plain(entry.evidence()), plain(entry.help()).stream().map(DialText::of).toList(), basis, live.adopted(),
        live.adopted() ? null : LocalDate.ofInstant(live.since(), ShanghaiTime.ZONE), related);
  }

  static List<String> paragraphs(String markdown) {
    return PlainMarkdown.text(markdown).lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> plain(List<String> lines) {
    return lines.stream().map(PlainMarkdown::text).toList();
  }

  /** Those of the topic that share most words with it. */
  private static List<EntryLink> related(LiveEntry live, List<LiveEntry> ofTopic) {
    var words = words(live.entry());
    return ofTopic.stream().filter(other -> !other.document().equals(live.document()))
        .sorted(Comparator.comparingInt((LiveEntry other) -> shared(words, other.entry())).reversed()
            .thenComparing(other -> other.entry().slug()))
        .limit(RELATED).map(other -> new EntryLink(other.entry().slug(), other.entry().title(), "", "")).toList();
  }

  private static int shared(Set<String> words, HandbookEntry other) {
    var common = words(other);
    common.retainAll(words);
    return common.size();
  }

  private static Set<String> words(HandbookEntry entry) {
    return new HashSet<>(Tokens.of(entry.title() + "\n" + String.join("\n", entry.wordings())));
  }
}
