package org.mingfa.cms.statute;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.scheduling.JobWakeup;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes uploaded files and imports them in the background, one by one: an administrator's as the operator's, live at
 * once; an editor's as drafts handed to the reviewers. A run survives its process: what is done stays done, and someone
 * can have the rest go on.
 */
@Service
class StatuteImportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(StatuteImportDesk.class);

  private final ImportRunRepository runs;
  private final ImportSpool spool;
  private final StatuteImport statutes;
  private final AuditTrail audit;
  private final TransactionalOperator transaction;
  private final JobWakeup wakeup;
  private final Clock clock;

  StatuteImportDesk(ImportRunRepository runs, ImportSpool spool, StatuteImport statutes, AuditTrail audit,
      TransactionalOperator transaction, JobWakeup wakeup, Clock clock) {
    this.runs = runs;
    this.spool = spool;
    this.statutes = statutes;
    this.audit = audit;
    this.transaction = transaction;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  /** Files the run whose files lie in the spool, by their names in order. */
  Mono<UUID> file(UUID run, List<String> names, Actor actor) {
    if (names.isEmpty()) {
      return Mono.error(InputRefusal.invalid("文件").asException());
    }
    return runs.add(run, names, actor.id(), !isOperator(actor), now())
        .then(audit.write(actor.id(), "statute.import", run.toString(), names.size() + " files"))
        .as(transaction::transactional).thenReturn(run).doOnNext(_ -> wakeup.wake(StatuteImportJob.class));
  }

  /** Has an interrupted run go on with the files that are left. */
  Mono<Void> resume(UUID run, Actor actor) {
    return allow(actor).then(runs.resume(run, now().minus(ImportRun.SILENCE)))
        .flatMap(rows -> rows == 1
            ? audit.write(actor.id(), "statute.import-again", run.toString(), "")
            : Mono.error(new InputRefusal("wrong-state", 409, List.of()).asException()))
        .as(transaction::transactional).doOnSuccess(_ -> wakeup.wake(StatuteImportJob.class));
  }

  static boolean isOperator(Actor actor) {
    return actor.is(Role.ADMINISTRATOR);
  }

  static Mono<Void> allow(Actor actor) {
    return actor.require(Role.EDITOR, Role.ADMINISTRATOR);
  }

  /** Works off every run whose files lie here and that no other node has taken. */
  Mono<Void> work() {
    return runs.waiting().collectList().flatMapIterable(all -> all).filter(spool::has)
        .concatMap(run -> runs.claim(run, now()).flatMap(mine -> mine ? runs.find(run) : Mono.empty()))
        .concatMap(run -> work(run.id(), run.importer())).then();
  }

  private Mono<Void> work(UUID run, Importer importer) {
    return runs.files(run).collectList().flatMapIterable(files -> files).filter(file -> file.result() == null)
        .concatMap(file -> runs.beat(run, now())
            .then(statutes.take(StatuteSource.of(file.name(), spool.file(run, file.position())), importer))
            .flatMap(result -> runs.finish(run, file.position(), result)))
        .then(Mono.defer(() -> runs.end(run, now())))
        .then(Mono.<Void>fromRunnable(() -> spool.remove(run)).subscribeOn(Schedulers.boundedElastic()))
        .onErrorResume(e -> {
          LOG.warn("import {} was cut short and can be started again", run, e);
          return Mono.empty();
        });
  }

  Mono<ImportRun> find(UUID run) {
    return runs.find(run);
  }

  Flux<ImportRunRepository.RunFile> files(UUID run) {
    return runs.files(run);
  }

  Flux<ImportRun> newest() {
    return runs.newest(20);
  }

  Mono<ImportRunRepository.RunFile> about(UUID document) {
    return runs.about(document);
  }

  Instant now() {
    return Rows.micros(clock.instant());
  }
}
