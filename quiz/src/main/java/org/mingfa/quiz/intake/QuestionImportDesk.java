package org.mingfa.quiz.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.scheduling.JobWakeup;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.quiz.bank.QuestionBank;
import org.mingfa.quiz.bank.QuestionSetEditor;
import org.mingfa.quiz.bank.QuestionTopic;
import org.mingfa.quiz.exchange.QuestionSource;
import org.mingfa.quiz.exchange.SourceRow;
import org.mingfa.quiz.exchange.TopicTitles;
import org.mingfa.quiz.question.QuestionWording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Files of questions. The dry run reads the file, keeps every row with what is wrong in it, and touches no set; only a
 * file without a fault is taken in, all of it in one transaction, as drafts of no more questions than a set may hold.
 */
@Service
class QuestionImportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionImportDesk.class);
  private static final int CHUNK = 200;

  private final QuestionImportRepository imports;
  private final QuestionUpload upload;
  private final RowCheck check;
  private final QuestionBank bank;
  private final QuestionSetEditor editor;
  private final AuditTrail audit;
  private final JobWakeup wakeup;
  private final MessageSource messages;
  private final Clock clock;

  QuestionImportDesk(QuestionImportRepository imports, QuestionUpload upload, RowCheck check, QuestionBank bank,
      QuestionSetEditor editor, AuditTrail audit, JobWakeup wakeup, MessageSource messages, Clock clock) {
    this.imports = imports;
    this.upload = upload;
    this.check = check;
    this.bank = bank;
    this.editor = editor;
    this.audit = audit;
    this.wakeup = wakeup;
    this.messages = messages;
    this.clock = clock;
  }

  /** Has the file that lies in the spool checked. */
  @Transactional
  public Mono<Void> file(UUID id, QuestionUpload.Received received, Actor actor) {
    return actor.require(Role.EDITOR)
        .then(imports.add(id, received.name(), received.format(), actor.id(), now()))
        .then(audit.write(actor.id(), "question.import", id.toString(), received.format().name()))
        .doOnSuccess(_ -> wakeup.wake(QuestionImportJob.class));
  }

  /** Checks every file that lies here and that no other has taken. */
  Mono<Void> work() {
    return imports.waiting().collectList().flatMapIterable(ids -> ids).filter(upload::has)
        .concatMap(id -> imports.move(id, QuestionImport.State.WAITING, QuestionImport.State.CHECKING, now())
            .flatMap(mine -> mine ? imports.find(id).flatMap(this::check) : Mono.empty()))
        .then();
  }

  private Mono<Void> check(QuestionImport run) {
    return bank.topics().collectMap(QuestionTopic::slug, QuestionTopic::title, LinkedHashMap::new)
        .map(TopicTitles::new)
        .flatMap(topics -> rows(run, topics).count().flatMap(total -> imports.counted(run.id(), total.intValue()))
            .thenMany(rows(run, topics).buffer(CHUNK)).concatMap(rows -> chunk(run, rows, topics.bySlug().keySet()))
            .then(imports.markRepeated(run.id(), check.text("intake.fault.repeated")))
            .then(imports.countFaulty(run.id())))
        .then(imports.move(run.id(), QuestionImport.State.CHECKING, QuestionImport.State.CHECKED, now())).then()
        .onErrorResume(RefusedException.class, e -> imports.refuse(run.id(), said(e)))
        .onErrorResume(e -> {
          LOG.warn("the dry run {} was cut short", run.id(), e);
          return Mono.empty();
        }).then(upload.remove(run.id()));
  }

  private Flux<SourceRow> rows(QuestionImport run, TopicTitles topics) {
    return Flux.using(() -> QuestionSource.open(upload.file(run.id()), run.format(), topics),
        source -> Flux.fromIterable(() -> source), QuestionSource::close).subscribeOn(Schedulers.boundedElastic());
  }

  private Mono<Void> chunk(QuestionImport run, List<SourceRow> rows, Set<String> topics) {
    var checked = rows.stream().map(row -> check.check(row, topics)).toList();
    var hashes = checked.stream().flatMap(row -> Stream.ofNullable(row.question()))
        .map(question -> QuestionWording.of(question).normalHash()).toList();
    return bank.alreadySaying(hashes).collect(Collectors.toSet())
        .map(known -> checked.stream().map(row -> marked(row, known)).toList())
        .flatMap(all -> imports.add(run.id(), all, now()));
  }

  private CheckedRow marked(CheckedRow row, Set<String> known) {
    var question = row.question();
    return question != null && known.contains(QuestionWording.of(question).normalHash())
        ? check.inBank(row, question)
        : row;
  }

  /** Takes in all of a clean file; the value is the first set. */
  @Transactional
  public Mono<EditionId> take(UUID id, String slug, String title, Actor actor) {
    return actor.require(Role.EDITOR).then(find(id))
        .filter(QuestionImport::isClean)
        .switchIfEmpty(Mono.error(() -> new InputRefusal("import-not-clean", 409, List.of()).asException()))
        .filterWhen(_ -> imports.move(id, QuestionImport.State.CHECKED, QuestionImport.State.TAKEN, now()))
        .switchIfEmpty(Mono.error(() -> new InputRefusal("import-not-clean", 409, List.of()).asException()))
        .flatMap(run -> sets(run, slug, title, actor));
  }

  private Mono<EditionId> sets(QuestionImport run, String slug, String title, Actor actor) {
    var parts = Math.ceilDiv(run.total(), QuestionSetEditor.MOST);
    return Flux.range(0, parts).concatMap(part -> imports
        .questions(run.id(), QuestionSetEditor.MOST, (long) part * QuestionSetEditor.MOST).collectList()
        .flatMap(questions -> parts == 1
            ? editor.create(slug, title, questions, actor)
            : editor.create(slug + "-" + (part + 1), title + "（" + (part + 1) + "）", questions, actor)))
        .collectList().map(List::getFirst)
        .flatMap(first -> audit.write(actor.id(), "question.take-in", run.id().toString(), run.total() + " questions")
            .thenReturn(first));
  }

  Mono<QuestionImport> find(UUID id) {
    return imports.find(id).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }

  Flux<CheckedRow> faulty(UUID id, int most, long skip) {
    return imports.faulty(id, most, skip);
  }

  Flux<QuestionImport> newest() {
    return imports.newest(20);
  }

  private String said(RefusedException e) {
    var code = e.refusal().code();
    return String
        .valueOf(messages.getMessage("refusal." + code, e.refusal().arguments().toArray(), code, Locale.CHINA));
  }

  Instant now() {
    return Rows.micros(clock.instant());
  }
}
