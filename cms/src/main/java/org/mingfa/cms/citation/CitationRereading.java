package org.mingfa.cms.citation;

import org.mingfa.cms.statute.StatuteLibrary;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Reads again what was read while the statutes had other names: a name without 《》 is only found when it is known.
 * Citations in 《》 do not wait for this.
 */
@Service
public class CitationRereading {

  private static final int BATCH = 50;

  private final CitationRepository rows;
  private final CitationIntake intake;
  private final CitationBinder binder;
  private final StatuteLibrary library;
  private final CitationNews news;

  CitationRereading(CitationRepository rows, CitationIntake intake, CitationBinder binder, StatuteLibrary library,
      CitationNews news) {
    this.rows = rows;
    this.intake = intake;
    this.binder = binder;
    this.library = library;
    this.news = news;
  }

  /** The value is how many documents were read. */
  public Mono<Long> readAll() {
    return pass().expand(read -> read < BATCH ? Mono.empty() : pass()).reduce(0L, Long::sum);
  }

  private Mono<Long> pass() {
    return library.names().map(CitationNames::of)
        .flatMap(names -> rows.readWithout(names.fingerprint(), BATCH).collectList())
        .flatMapIterable(stale -> stale)
        .concatMap(source -> intake.readAgain(source.document(), source.kind())
            .then(binder.document(source.document()))
            .then(Mono.defer(() -> news.tell(source.kind(), source.document()))).thenReturn(source))
        .count();
  }
}
