package org.mingfa.cms.publishing;

import java.util.UUID;
import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Tells followers that what the public sees of a live document changed for a reason outside its editions, such as the
 * passing of a day. Counts as a public change, so that followers' newer writes win. Says nothing of a document that is
 * not live.
 */
@Component
public class PublicChange {

  private final EditionRepository editions;
  private final Outbox outbox;

  PublicChange(EditionRepository editions, Outbox outbox) {
    this.editions = editions;
    this.outbox = outbox;
  }

  /** Joins the transaction at hand, or is one. */
  @Transactional
  public Mono<Void> send(String type, ContentKind kind, UUID document) {
    return editions.live(document).flatMap(live -> editions.nextVersion(document)
        .flatMap(version -> outbox.send(new Message(type, kind.name(), document, live.id().number(), version))));
  }
}
