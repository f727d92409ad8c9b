package org.mingfa.cms.audit;

import java.time.Clock;
import org.mingfa.cms.database.Rows;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where every act leaves a line. The line joins the transaction of the act: a refused act leaves none, a committed one
 * always does. Lines are only ever added; a job seals them.
 */
@Service
public class AuditTrail {

  private final AuditRepository lines;
  private final Clock clock;

  AuditTrail(AuditRepository lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** Writes one line; see {@link AuditLine} for what the fields hold. */
  public Mono<Void> write(String actor, String action, String subject, String detail) {
    var most = Math.min(detail.length(), 500);
    return lines.add(Rows.micros(clock.instant()), actor, action, subject, detail.substring(0, most));
  }

  /** The newest acts on a subject and whatever lies below it, newest first. */
  public Flux<AuditLine> about(String subject, int most) {
    return lines.about(subject, most);
  }
}
