package org.mingfa.api.search;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The words that search works with now: staff's table of colloquial words, and what is suggested while typing. */
@Component
public class SearchVocabulary {

  private final ColloquialismRepository rows;
  private final AtomicReference<Colloquialisms> colloquialisms = new AtomicReference<>(Colloquialisms.NONE);
  private final AtomicReference<Suggestions> suggestions = new AtomicReference<>(Suggestions.NONE);

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

  /** Takes over what the table holds now. */
  Mono<Void> refresh() {
    return rows.table().doOnNext(table -> colloquialisms.set(Colloquialisms.parse(table))).then();
  }
}
