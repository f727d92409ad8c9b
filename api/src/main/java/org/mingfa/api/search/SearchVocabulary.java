package org.mingfa.api.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mingfa.api.search.ColloquialismRepository.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The words that search works with now: staff's table of colloquial words, and what is suggested while typing. */
@Component
public class SearchVocabulary {

  private static final Logger LOG = LoggerFactory.getLogger(SearchVocabulary.class);
  private static final int MOST = 20_000;

  private final ColloquialismRepository rows;
  private final AtomicReference<Colloquialisms> colloquialisms = new AtomicReference<>(Colloquialisms.NONE);
  private final AtomicReference<Suggestions> suggestions = new AtomicReference<>(Suggestions.NONE);
  private final AtomicReference<List<String>> passedOver = new AtomicReference<>(List.of());

  SearchVocabulary(ColloquialismRepository rows) {
    this.rows = rows;
  }

  Colloquialisms colloquialisms() {
    return colloquialisms.get();
  }

  Suggestions suggestions() {
    return suggestions.get();
  }

  /** Takes over another snapshot of what may be suggested. */
  public void suggest(Suggestions snapshot) {
    suggestions.set(snapshot);
  }

  /** Takes over what the table holds now. A row that means nothing is passed over, and the log says so once. */
  Mono<Void> refresh() {
    return rows.all(MOST).collectList().doOnNext(this::take).then();
  }

  private void take(List<Row> table) {
    var lines = table.stream().flatMap(row -> Colloquialism.of(row.word(), row.statuteWords()).stream()).toList();
    colloquialisms.set(Colloquialisms.of(lines));
    var bad = table.stream().filter(row -> Colloquialism.of(row.word(), row.statuteWords()).isEmpty()).map(Row::word)
        .toList();
    if (!bad.equals(passedOver.getAndSet(bad)) && !bad.isEmpty()) {
      LOG.warn("colloquial words that mean nothing are passed over: {}", bad);
    }
  }
}
