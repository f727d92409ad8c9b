package org.mingfa.api.indexing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingfa.api.search.SearchVocabulary;
import org.mingfa.api.search.Suggestions;
import org.mingfa.api.search.Suggestions.Suggestion;
import org.mingfa.cms.command.AtStart;
import org.mingfa.cms.handbook.HandbookLibrary;
import org.mingfa.cms.handbook.LiveEntry;
import org.mingfa.cms.handbook.Topic;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVocabulary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Gathers what may be suggested while typing: questions of the handbook, topics, titles and other names of statutes.
 */
@Component
@Order(30)
class SuggestionRefresh implements AtStart {

  private static final int TOPIC = 4;
  private static final int QUESTION = 3;
  private static final int STATUTE = 3;
  private static final int OTHER = 1;

  private final HandbookLibrary handbook;
  private final StatuteLibrary statutes;
  private final SearchVocabulary vocabulary;

  SuggestionRefresh(HandbookLibrary handbook, StatuteLibrary statutes, SearchVocabulary vocabulary) {
    this.handbook = handbook;
    this.statutes = statutes;
    this.vocabulary = vocabulary;
  }

  @Override
  public Mono<Void> atStart() {
    return refresh();
  }

  Mono<Void> refresh() {
    return Mono.zip(handbook.topics().collectList(), handbook.all().collectList(), statutes.names())
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(found -> vocabulary.suggest(Suggestions.of(gathered(found.getT1(), found.getT2(), found.getT3()))))
        .then();
  }

  private static Collection<Suggestion> gathered(List<Topic> topics, List<LiveEntry> entries, StatuteVocabulary names) {
    var all = new ArrayList<Suggestion>();
    topics.forEach(topic -> all.add(new Suggestion(topic.title(), TOPIC)));
    for (var live : entries) {
      all.add(new Suggestion(live.entry().title(), QUESTION));
      live.entry().wordings().forEach(wording -> all.add(new Suggestion(wording, OTHER)));
    }
    names.slugs().keySet().forEach(title -> all.add(new Suggestion(title.replaceFirst("^中华人民共和国", ""), STATUTE)));
    names.aliases().keySet().forEach(alias -> all.add(new Suggestion(alias, OTHER)));
    return all;
  }
}
