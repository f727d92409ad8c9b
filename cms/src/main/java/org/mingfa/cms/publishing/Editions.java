package org.mingfa.cms.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where editions are looked up. Reads only; the verbs are the {@link EditorialWorkflow}'s. */
@Service
public class Editions {

  private static final int QUEUE = 200;

  private final EditionRepository rows;
  private final ContentKinds kinds;

  Editions(EditionRepository rows, ContentKinds kinds) {
    this.rows = rows;
    this.kinds = kinds;
  }

  public Mono<Edition> find(EditionId id) {
    return rows.find(id);
  }

  /** The document of a slug, whatever its state. */
  public Mono<UUID> document(ContentKind kind, String slug) {
    return rows.document(kind.name(), slug);
  }

  /** What is being worked on, if anything is. */
  public Mono<Edition> working(UUID document) {
    return rows.inSlot(document, "WORKING");
  }

  /**
   * What an editor goes on from: the working edition, else the live one, else the newest that was not given up; empty
   * if there is none.
   */
  public Mono<Edition> toEdit(UUID document) {
    return rows.toEdit(document);
  }

  /** Newest first. */
  public Flux<Edition> history(UUID document) {
    return rows.history(document);
  }

  /** One edition of each document that the filter lets through, last changed first; at most one more than a page. */
  public Flux<Edition> list(EditionFilter filter) {
    return rows.list(filter);
  }

  /** Editions waiting for a signature by kind, so that many of one kind hide no other; the longest waiting first. */
  public Flux<Edition.InReview> inReview() {
    return Flux.fromIterable(kinds.all()).concatMap(this::inReview);
  }

  /** Those of one kind. */
  public Flux<Edition.InReview> inReview(ContentKind kind) {
    return rows.inReview(kind.name(), QUEUE).cast(Edition.InReview.class);
  }

  /** Editions waiting for their time. */
  public Flux<Edition> scheduled() {
    return rows.scheduled(QUEUE);
  }

  /** All that the public sees of a kind now. */
  public Mono<List<LiveEdition>> live(ContentKind kind) {
    return rows.live(kind.name());
  }

  /** What the public sees of a document now; empty if nothing. */
  public Mono<LiveEdition> live(UUID document) {
    return rows.live(document);
  }

  /** How often what the public sees of a document has changed. */
  public Mono<Long> version(UUID document) {
    return rows.version(document);
  }
}
