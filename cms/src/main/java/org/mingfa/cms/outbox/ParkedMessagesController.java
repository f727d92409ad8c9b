package org.mingfa.cms.outbox;

import java.time.Clock;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.scheduling.JobWakeup;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.reactive.TransactionalOperator;
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
  private final AuditTrail audit;
  private final TransactionalOperator transaction;
  private final JobWakeup wakeup;
  private final Clock clock;

  ParkedMessagesController(OutboxRepository rows, OutboxRelay relay, AuditTrail audit,
      TransactionalOperator transaction, JobWakeup wakeup, Clock clock) {
    this.rows = rows;
    this.relay = relay;
    this.audit = audit;
    this.transaction = transaction;
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
  Mono<String> retry(@PathVariable long id, @AuthenticationPrincipal StaffPrincipal me) {
    return act(id, "outbox.retry", rows.retry(id, Rows.micros(clock.instant())), me)
        .doOnSuccess(_ -> wakeup.wake(OutboxRelayJob.class)).thenReturn("redirect:/cms/parked");
  }

  @PostMapping("/cms/parked/{id}/drop")
  Mono<String> drop(@PathVariable long id, @AuthenticationPrincipal StaffPrincipal me) {
    return act(id, "outbox.drop", rows.drop(id), me).thenReturn("redirect:/cms/parked");
  }

  /** Of two people who act on one message, one does. */
  private Mono<Void> act(long id, String action, Mono<Long> change, StaffPrincipal me) {
    return rows.parked(id)
        .flatMap(found -> change.filter(n -> n == 1).flatMap(_ -> line(action, found, me).thenReturn(id)))
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException())).as(transaction::transactional).then();
  }

  private Mono<Void> line(String action, Delivery delivery, StaffPrincipal me) {
    var message = delivery.message();
    return audit.write(me.actor().id(), action, message.subject() + "/" + message.edition(),
        message.type() + " " + message.version() + " " + delivery.handler());
  }
}
