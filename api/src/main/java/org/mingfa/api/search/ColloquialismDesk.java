package org.mingfa.api.search;

import java.time.Clock;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Where editors change the table of colloquial words. Word and line of audit are one transaction. */
@Service
class ColloquialismDesk {

  private final ColloquialismRepository words;
  private final AuditTrail audit;
  private final Clock clock;

  ColloquialismDesk(ColloquialismRepository words, AuditTrail audit, Clock clock) {
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a word, or gives it other statute words. */
  @Transactional
  public Mono<Void> put(Colloquialism line, Actor actor) {
    return actor.require(Role.EDITOR).then(words.put(line, Rows.micros(clock.instant())))
        .then(audit.write(actor.id(), "words.put", line.word(), line.statuteWords()));
  }

  /** Takes away a row as it stands, whether or not it could be put; nothing where there is none. */
  @Transactional
  public Mono<Void> remove(String word, Actor actor) {
    return actor.require(Role.EDITOR).then(words.remove(word)).filter(rows -> rows > 0)
        .flatMap(_ -> audit.write(actor.id(), "words.remove", word, ""));
  }

}
