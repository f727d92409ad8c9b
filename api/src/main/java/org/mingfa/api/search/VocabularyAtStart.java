package org.mingfa.api.search;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.mingfa.api.search.ColloquialismRepository.Pair;
import org.mingfa.cms.command.AtStart;
import org.mingfa.cms.database.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Fills an empty table with the words that come with the product, then takes the table over. */
@Component
@Order(5)
class VocabularyAtStart implements AtStart {

  private final ColloquialismRepository rows;
  private final SearchVocabulary vocabulary;
  private final Clock clock;

  VocabularyAtStart(ColloquialismRepository rows, SearchVocabulary vocabulary, Clock clock) {
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  public Mono<Void> atStart() {
    return rows.count().flatMap(n -> n > 0 ? Mono.<Void>empty() : fill()).then(vocabulary.refresh());
  }

  private Mono<Void> fill() {
    var now = Rows.micros(clock.instant());
    return Mono.fromCallable(() -> new ClassPathResource("demo/search/colloquialisms.tsv")
        .getContentAsString(StandardCharsets.UTF_8)).subscribeOn(Schedulers.boundedElastic())
        .flatMapMany(table -> Flux.fromStream(table.lines().filter(line -> line.indexOf('\t') > 0)))
        .map(line -> new Pair(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1).strip()))
        .concatMap(pair -> rows.add(pair, now)).then();
  }
}
