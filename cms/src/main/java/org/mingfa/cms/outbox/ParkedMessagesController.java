package org.mingfa.cms.outbox;

import java.time.Clock;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.scheduling.JobWakeup;
import org.mingfa.cms.web.StaffPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** Messages that failed too often: why, try again, or give up. For administrators. */
@StaffPage
class ParkedMessagesController {

  private final OutboxRepository rows;
  private final OutboxRelay relay;
  private final JobWakeup wakeup;
  private final Clock clock;

  ParkedMessagesController(OutboxRepository rows, OutboxRelay relay, JobWakeup wakeup, Clock clock) {
    this.rows = rows;
    this.relay = relay;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  @GetMapping("/cms/parked")
  Mono<String> list(Model model) {
    return relay.parked().zipWith(rows.count("READY")).doOnNext(found -> {
      model.addAttribute("parked", found.getT1());
      model.addAttribute("waiting", found.getT2());
    }).thenReturn("cms/outbox/parked");
  }

  @PostMapping("/cms/parked/{id}/retry")
  Mono<String> retry(@PathVariable long id) {
    return rows.retry(id, Rows.micros(clock.instant())).flatMap(ParkedMessagesController::one)
        .doOnSuccess(_ -> wakeup.wake(OutboxRelayJob.class)).thenReturn("redirect:/cms/parked");
  }

  @PostMapping("/cms/parked/{id}/drop")
  Mono<String> drop(@PathVariable long id) {
    return rows.drop(id).flatMap(ParkedMessagesController::one).thenReturn("redirect:/cms/parked");
  }

  private static Mono<Void> one(long rows) {
    return rows == 1 ? Mono.empty() : Mono.error(InputRefusal.notFound().asException());
  }
}
