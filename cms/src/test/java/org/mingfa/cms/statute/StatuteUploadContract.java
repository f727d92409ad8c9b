package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.audit.AuditLine;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfatest.CmsTest;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Whose uploads are live when, on every engine. Each test has statutes of its own. */
@CmsTest
abstract class StatuteUploadContract {

  static final Actor EDITOR = someone(Role.EDITOR, Role.FIRST_REVIEWER);
  static final Actor OPERATOR = someone(Role.ADMINISTRATOR);
  static final Actor REVIEWER = someone(Role.FIRST_REVIEWER);
  static final Actor FINAL = someone(Role.FINAL_REVIEWER);

  @Autowired
  StatuteImportDesk uploads;
  @Autowired
  ImportSpool spool;
  @Autowired
  StatuteLibrary library;
  @Autowired
  StatuteContent content;
  @Autowired
  Editions editions;
  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  AuditTrail audit;

  static Actor someone(Role... roles) {
    return new Actor(UUID.randomUUID().toString(), Set.of(roles));
  }

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(20)), "nothing came");
  }

  static SmallStatute law(String title, String... articles) {
    return SmallStatute.of("中华人民共和国" + title, "2020年5月28日", "2021年1月1日", articles);
  }

  List<ImportedStatute> upload(Actor actor, SmallStatute... laws) throws IOException {
    var run = UUID.randomUUID();
    spool.create(run);
    for (var i = 0; i < laws.length; i++) {
      Files.write(spool.file(run, i), laws[i].source().files().values().iterator().next().read());
    }
    now(uploads.file(run, Stream.of(laws).map(law -> law.title() + ".md").toList(), actor));
    uploads.work().block(Duration.ofSeconds(30));
    return now(uploads.files(run).map(file -> Objects.requireNonNull(file.result())).collectList());
  }

  ImportedStatute take(Actor actor, SmallStatute law) throws IOException {
    return upload(actor, law).getFirst();
  }

  UUID document(Actor actor, SmallStatute law) throws IOException {
    return Objects.requireNonNull(take(actor, law).document());
  }

  /** The reviewer reads and signs what waits. */
  void sign(UUID document, Actor reviewer) {
    now(signature(document, reviewer));
  }

  Mono<Edition> signature(UUID document, Actor reviewer) {
    return editions.working(document).map(Edition::head)
        .flatMap(head -> workflow.sign(head.id(), head.lockVersion(), head.hash(), "", reviewer));
  }

  void withdraw(UUID document) {
    var live = now(editions.toEdit(document)).head();
    workflow.withdraw(live.id(), live.lockVersion(), "有误", FINAL).block(Duration.ofSeconds(20));
  }

  String text(UUID document) {
    return now(editions.live(document).flatMap(live -> content.plain(live.id())));
  }

  @Test
  void anEditorsFilesAreLiveOnceSomebodyElseHasChecked() throws IOException {
    var taken = upload(EDITOR, law("甲帆法", "帆。"), law("乙帆法", "帆。"));
    assertThat(taken).extracting(ImportedStatute::outcome).containsOnly(ImportOutcome.SUBMITTED);
    assertThat(library.version("jiafanfa", LocalDate.of(2026, 11, 23)).blockOptional()).isEmpty();
    assertThat(now(library.names()).slugs()).doesNotContainValue("jiafanfa");
    var document = Objects.requireNonNull(taken.getFirst().document());
    StepVerifier.create(signature(document, EDITOR))
        .expectErrorMatches(e -> e instanceof RefusedException r && r.refusal().code().equals("author-may-not-review"))
        .verify();
    sign(document, REVIEWER);
    assertThat(now(editions.live(document)).adopted()).isFalse();
    assertThat(now(library.version("jiafanfa", LocalDate.of(2026, 11, 23))).document()).isEqualTo(document);
    assertThat(now(audit.about(document.toString(), 9).map(AuditLine::actor).distinct().collectList()))
        .containsExactlyInAnyOrder(EDITOR.id(), REVIEWER.id());
  }

  @Test
  void anAdministratorsFilesAreLiveAtOnceAndMarked() throws IOException {
    var taken = take(OPERATOR, law("丙帆法", "帆。"));
    assertThat(taken.outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(now(editions.live(Objects.requireNonNull(taken.document()))).adopted()).isTrue();
  }

  @Test
  void anEditorsWordsForALiveVersionWaitAndTheDayStays() throws IOException {
    var document = document(OPERATOR, law("丁帆法", "错子。", "帆。"));
    var other = SmallStatute.of("中华人民共和国丁帆法", "2020年5月28日", "2022年2月2日", "对字。", "帆。");
    var taken = take(EDITOR, other);
    assertThat(taken.outcome()).isEqualTo(ImportOutcome.SUBMITTED);
    assertThat(taken.notes().getLast()).satisfies(note -> {
      assertThat(note.severity()).isEqualTo(ImportFinding.Severity.WARN);
      assertThat(note.text()).contains("只处理条文");
    });
    assertThat(text(document)).contains("错子").doesNotContain("对字");
    assertThat(take(EDITOR, other).notes().getLast().text()).contains("已有一稿");
    sign(document, REVIEWER);
    assertThat(text(document)).contains("对字");
    assertThat(now(library.version(document)).inForceFrom()).isEqualTo(LocalDate.of(2021, 1, 1));
  }

  @Test
  void nobodyBringsBackWhatWasTakenDown() throws IOException {
    var old = law("戊帆法", "旧。");
    var document = document(OPERATOR, old);
    withdraw(document);
    for (var actor : List.of(EDITOR, OPERATOR)) {
      var refused = take(actor, law("戊帆法", "新。"));
      assertThat(refused.outcome()).isEqualTo(ImportOutcome.REFUSED);
      assertThat(refused.notes().getLast().text()).contains("已由本单位撤下");
      assertThat(take(actor, old).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    }
    assertThat(editions.live(document).blockOptional()).isEmpty();
    assertThat(editions.working(document).blockOptional()).isEmpty();
  }

  @Test
  void nobodyPutsAFileOverWhatTheBureauHasSigned() throws IOException {
    var signed = law("己帆法", "签过字的。");
    var document = document(EDITOR, signed);
    sign(document, REVIEWER);
    for (var actor : List.of(EDITOR, OPERATOR)) {
      var refused = take(actor, law("己帆法", "别的。"));
      assertThat(refused.outcome()).isEqualTo(ImportOutcome.REFUSED);
      assertThat(refused.notes().getLast().text()).contains("已经本单位审核");
      assertThat(take(actor, signed).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    }
    assertThat(text(document)).contains("签过字的");
  }

  @Test
  void whatWasGivenUpBeforeItWasReadCanBeUploadedAgain() throws IOException {
    var document = document(EDITOR, law("庚帆法", "错。"));
    workflow.discard(now(editions.working(document)).id(), 2, EDITOR).block(Duration.ofSeconds(20));
    assertThat(take(EDITOR, law("庚帆法", "对。")).outcome()).isEqualTo(ImportOutcome.SUBMITTED);
    sign(document, REVIEWER);
    assertThat(text(document)).contains("对。");
  }

  @Test
  void manyOfOneKindHideNothingOfAnother() throws IOException {
    upload(EDITOR, law("辛帆法", "帆。"), law("壬帆法", "帆。"));
    var waiting = now(editions.inReview(StatuteConfiguration.STATUTE).map(e -> e.head().title()).collectList());
    assertThat(waiting).contains("中华人民共和国辛帆法", "中华人民共和国壬帆法");
    assertThat(now(editions.inReview().map(e -> e.head().title()).collectList())).containsAll(waiting);
  }
}
