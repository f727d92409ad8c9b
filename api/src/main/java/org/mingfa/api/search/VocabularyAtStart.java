package org.mingfa.api.search;

import java.time.Clock;
import org.mingfa.cms.command.AtStart;
import org.mingfa.cms.database.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Fills an empty table with all the words that come with the product, or none, then takes the table over. */
@Component
@Order(5)
class VocabularyAtStart implements AtStart {

  private final ColloquialismRepository rows;
  private final SearchVocabulary vocabulary;
  private final TransactionalOperator transaction;
  private final Clock clock;

  VocabularyAtStart(ColloquialismRepository rows, SearchVocabulary vocabulary, TransactionalOperator transaction,
      Clock clock) {
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Mono<Void> atStart() {
    return rows.count().flatMap(n -> n > 0 ? Mono.<Void>empty() : fill()).then(vocabulary.refresh());
  }

  private Mono<Void> fill() {
    var now = Rows.micros(clock.instant());
    return Mono.fromCallable(ColloquialismFile::shipped).subscribeOn(Schedulers.boundedElastic())
        .flatMapIterable(lines -> lines).concatMap(line -> rows.add(line, now)).then().as(transaction::transactional);
  }
}
