package org.mingfa.cms.handbook;

import java.util.UUID;
import org.mingfa.cms.publishing.EditionId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where entries are read, as the public sees them now. */
@Service
public class HandbookLibrary {

  private final HandbookRepository rows;

  HandbookLibrary(HandbookRepository rows) {
    this.rows = rows;
  }

  /** In the order of their positions. */
  public Flux<Topic> topics() {
    return rows.topics();
  }

  /** The live entry of a slug; empty if there is none, or it was withdrawn. */
  public Mono<LiveEntry> entry(String slug) {
    return rows.live(slug);
  }

  /** Whether an entry of this slug was before the public and has been taken away; says nothing where one is live. */
  public Mono<Boolean> withdrawn(String slug) {
    return rows.withdrawn(slug);
  }

  /** The live entry of a document. */
  public Mono<LiveEntry> entry(UUID document) {
    return rows.live(document);
  }

  /** The live entries of a topic, by slug. */
  public Flux<LiveEntry> ofTopic(String topic) {
    return rows.ofTopic(topic);
  }

  /** Every live entry, by slug. */
  public Flux<LiveEntry> all() {
    return rows.all();
  }

  /** An edition's text, whatever its state: for staff. */
  public Mono<HandbookEntry> edition(EditionId id) {
    return rows.body(id);
  }
}
