package org.mingfa.cms.citation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Tells followers that citations changed. They are bound some moments after the publication that causes it; a page
 * drawn in between shows those of before, and would go on showing them.
 */
@Component
class CitationNews {

  private final Outbox outbox;
  private final Clock clock;

  CitationNews(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Joins the transaction at hand, or is one. The version is the time: no two such messages are the same. */
  @Transactional
  public Mono<Void> tell(String kind, UUID document) {
    var version = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    return outbox.send(new Message(CitationMessages.CHANGED, kind, document, 0, version));
  }
}
