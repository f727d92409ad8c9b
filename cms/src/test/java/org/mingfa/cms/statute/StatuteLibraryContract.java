package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.web.ShanghaiTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What the library and its import promise, on every engine. Each test has statutes of its own. */
@CmsTest
abstract class StatuteLibraryContract {

  static final Actor FINAL = new Actor(UUID.randomUUID().toString(), Set.of(Role.FINAL_REVIEWER));
  static final Actor EDITOR = new Actor(UUID.randomUUID().toString(), Set.of(Role.EDITOR));
  static final Actor REVIEWER = new Actor(UUID.randomUUID().toString(), Set.of(Role.FIRST_REVIEWER));
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired
  StatuteImport desk;
  @Autowired
  StatuteLibrary library;
  @Autowired
  Editions editions;
  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  AuditTrail audit;
  @Autowired
  DatabaseClient database;
  @Autowired
  EffectiveDates dates;
  @Autowired
  StatuteEditor editor;
  @Autowired
  StatuteContent content;
  @Autowired
  StatuteImportDesk uploads;
  @Autowired
  ImportRunRepository runs;
  @Autowired
  ImportSpool spool;
  @Autowired
  ImportStatutesCommand command;
  @Autowired
  MovableClock clock;

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(20)), "nothing came");
  }

  static <T> List<T> all(Flux<T> flux) {
    return now(flux.collectList());
  }

  ImportedStatute take(SmallStatute statute) {
    return now(desk.take(statute.source()));
  }

  StatuteSummary summary(String title) {
    return all(library.all(TODAY)).stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow();
  }

  long lock(EditionId id) {
    return now(editions.find(id)).head().lockVersion();
  }

  void withdraw(UUID document) {
    var live = now(editions.live(document));
    var lock = now(editions.find(live.id())).head().lockVersion();
    workflow.withdraw(live.id(), lock, "有误", FINAL).block(Duration.ofSeconds(20));
  }

  @Test
  void keepsParagraphsItemsAndHeadings() {
    take(SmallStatute.of("中华人民共和国灯塔法", "2020年5月28日", "2021年1月1日", "为了照亮海岸，制定本法。",
        "看守人应当：\n\n（一）点灯；\n\n（二）记录。\n\n违反前款的，责令改正。"));
    var version = now(library.version("dengtafa", TODAY));
    var article = now(library.provision(version, new ProvisionNumber(2, 0)));
    assertThat(article.paragraphs()).containsExactly("看守人应当：\n（一）点灯；\n（二）记录。", "违反前款的，责令改正。");
    assertThat(article.heading()).containsExactly("第一章 总则");
    assertThat(version).extracting(StatuteVersion::shortTitle, StatuteVersion::version, StatuteVersion::inForceFrom)
        .containsExactly("灯塔法", LocalDate.of(2020, 5, 28), LocalDate.of(2021, 1, 1));
    assertThat(all(library.neighbours(version, article))).extracting(p -> p.number().article()).containsExactly(1, 3);
  }

  @Test
  void entersAdoptedWithOneAuditLineAndTheDocumentsSlug() {
    var taken = take(SmallStatute.of("中华人民共和国浮标法", "2020年5月28日", "2021年1月1日", "甲。"));
    var document = Objects.requireNonNull(taken.document());
    assertThat(now(editions.live(document))).satisfies(live -> {
      assertThat(live.adopted()).isTrue();
      assertThat(live.slug()).isEqualTo("fubiaofa@2020-05-28");
    });
    assertThat(all(audit.about(document.toString(), 5))).singleElement()
        .satisfies(line -> assertThat(line.actor()).isEqualTo("system:import"));
  }

  @Test
  void takesTheSameTextOnce() {
    var law = SmallStatute.of("中华人民共和国潮汐法", "2020年5月28日", "2021年1月1日", "甲。");
    assertThat(take(law).outcome()).isEqualTo(ImportOutcome.IMPORTED);
    assertThat(take(law).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
  }

  @Test
  void makesANewEditionOfTheSameVersionInOtherWords() {
    var first = take(SmallStatute.of("中华人民共和国海雾法", "2020年5月28日", "2021年1月1日", "错字。"));
    var second = take(SmallStatute.of("中华人民共和国海雾法", "2020年5月28日", "2021年1月1日", "对字。"));
    assertThat(second.outcome()).isEqualTo(ImportOutcome.NEW_EDITION);
    assertThat(second.document()).isEqualTo(first.document());
    var version = now(library.version("haiwufa", TODAY));
    assertThat(version.edition()).isEqualTo(2);
    assertThat(now(library.provision(version, new ProvisionNumber(1, 0))).text()).isEqualTo("对字。");
  }

  @Test
  void leavesACorrectedOrWithdrawnTextAsItStands() {
    var old = SmallStatute.of("中华人民共和国海冰法", "2020年5月28日", "2021年1月1日", "错字。");
    var document = Objects.requireNonNull(take(old).document());
    take(SmallStatute.of("中华人民共和国海冰法", "2020年5月28日", "2021年1月1日", "对字。"));
    assertThat(take(old).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    withdraw(document);
    assertThat(take(old).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
    assertThat(library.version("haibingfa", TODAY).blockOptional()).isEmpty();
  }

  @Test
  void keepsVersionsSideBySideWhicheverCameFirst() {
    take(SmallStatute.of("中华人民共和国港口灯法", "2024年3月1日", "2024年7月1日", "新。"));
    take(SmallStatute.of("中华人民共和国港口灯法", "2010年3月1日", "2010年7月1日", "旧。"));
    take(SmallStatute.of("中华人民共和国港口灯法", "2026年9月1日", "2027年1月1日", "将来。"));
    assertThat(all(library.versions("gangkoudengfa"))).extracting(StatuteVersion::inForceTo)
        .containsExactly(LocalDate.of(2024, 7, 1), LocalDate.of(2027, 1, 1), null);
    assertThat(now(library.version("gangkoudengfa", TODAY)).version()).isEqualTo(LocalDate.of(2024, 3, 1));
    assertThat(now(library.version("gangkoudengfa", LocalDate.of(2024, 6, 30))).version().getYear()).isEqualTo(2010);
    assertThat(library.version("gangkoudengfa", LocalDate.of(2010, 6, 30)).blockOptional()).isEmpty();
  }

  @Test
  void endsWhatALaterStatuteRepealsWhicheverCameFirst() {
    var repealing = SmallStatute.of("中华人民共和国海洋法典", "2026年3月1日", "2026年8月15日", "甲。",
        "自2026年8月15日起，《中华人民共和国渔港法》、《中华人民共和国渔网法》同时废止。");
    take(SmallStatute.of("中华人民共和国渔港法", "2010年3月1日", "2010年7月1日", "旧。"));
    var document = Objects.requireNonNull(take(repealing).document());
    take(SmallStatute.of("中华人民共和国渔网法", "2011年3月1日", "2011年7月1日", "旧。"));
    assertThat(List.of(summary("中华人民共和国渔港法"), summary("中华人民共和国渔网法"))).allSatisfy(s -> {
      assertThat(s.inForceTo()).isEqualTo(LocalDate.of(2026, 8, 15));
      assertThat(s.validity()).isEqualTo(Validity.REPEALED);
    });
    assertThat(all(library.versions("yugangfa"))).singleElement()
        .satisfies(v -> assertThat(v.repealedBy()).isEqualTo("中华人民共和国海洋法典"));
    withdraw(document);
    assertThat(summary("中华人民共和国渔港法").validity()).isEqualTo(Validity.IN_FORCE);
  }

  @Test
  void showsAStatuteThatIsYetToComeIntoForce() {
    take(SmallStatute.of("中华人民共和国潜水法", "2026年9月1日", "2027年1月1日", "将来。"));
    assertThat(summary("中华人民共和国潜水法").validity()).isEqualTo(Validity.NOT_YET_IN_FORCE);
    assertThat(library.version("qianshuifa", TODAY).blockOptional()).isEmpty();
  }

  @Test
  void writesNothingOfWhatTheReportRefuses() {
    var before = rows("edition");
    var refused = now(
        desk.take(StatuteSource.of("通知.md", "# 关于放假的通知\n\n大家好。\n".getBytes(StandardCharsets.UTF_8))));
    assertThat(refused.outcome()).isEqualTo(ImportOutcome.REFUSED);
    assertThat(refused.notes()).isNotEmpty();
    assertThat(rows("edition")).isEqualTo(before);
  }

  @Test
  void givesTwoTitlesOfOneSoundTheirOwnAddresses() {
    take(SmallStatute.of("中华人民共和国海事法", "2020年5月28日", "2021年1月1日", "甲。"));
    take(SmallStatute.of("中华人民共和国海市法", "2020年5月28日", "2021年1月1日", "乙。"));
    assertThat(List.of(summary("中华人民共和国海事法").slug(), summary("中华人民共和国海市法").slug()))
        .containsExactly("haishifa", "haishifa2");
  }

  @Test
  void takesALargeStatuteInOneTransaction() {
    var articles = IntStream.rangeClosed(1, 1_300).mapToObj(n -> "第" + n + "个海湾。").toArray(String[]::new);
    assertThat(take(SmallStatute.of("中华人民共和国海湾法典", "2020年5月28日", "2021年1月1日", articles)).articles())
        .isEqualTo(1_301);
    var version = now(library.version("haiwanfadian", TODAY));
    assertThat(all(library.provisions(version))).hasSize(1_301);
  }

  @Test
  void leavesNothingOfAStatuteThatFailsHalfway() {
    var tables = List.of("document", "edition", "statute", "statute_version", "statute_provision", "audit_line",
        "outbox");
    var before = tables.stream().map(this::rows).toList();
    var failed = take(SmallStatute.of("中华人民共和国长礁法", "2020年5月28日", "2021年1月1日", "短。", "长".repeat(200_001)));
    assertThat(failed.outcome()).isEqualTo(ImportOutcome.FAILED);
    assertThat(tables.stream().map(this::rows).toList()).isEqualTo(before);
  }

  private long rows(String table) {
    return now(database.sql("select count(*) as n from " + table).map(row -> Rows.big(row, "n")).one());
  }

  @Test
  void tellsOfADayThatBeginsOrEndsAVersionOnce() {
    now(dates.tell());
    take(SmallStatute.of("中华人民共和国锚地法", "2020年5月28日", "2021年1月1日", "旧。"));
    take(SmallStatute.of("中华人民共和国锚地法", "2026年9月1日",
        new ShanghaiTime().dayOf(clock.instant().plus(Duration.ofDays(5))), "新。"));
    clock.forward(Duration.ofDays(9));
    assertThat(now(Flux.range(0, 8).flatMap(_ -> dates.tell(), 8).reduce(0L, Long::sum))).isEqualTo(2);
    assertThat(now(dates.tell())).isZero();
  }

  @Test
  void aCorrectionReplacesTheArticleOnceAReviewerHasChecked() {
    var document = Objects.requireNonNull(
        take(SmallStatute.of("中华人民共和国航标法典", "2020年5月28日", "2021年1月1日", "错子。", "乙。")).document());
    var live = now(editions.live(document)).id();
    var draft = now(editor.correct(live, lock(live), new ProvisionNumber(1, 0), "对字。\r\n \r\n第二款：\n（一）甲", EDITOR));
    assertThat(article(document).text()).isEqualTo("错子。");
    var again = now(editor.correct(draft, 1, new ProvisionNumber(2, 0), "丙。", EDITOR));
    assertThat(again).isEqualTo(draft);
    workflow.submit(draft, 2, null, EDITOR).block();
    now(workflow.sign(draft, 3, now(editions.find(draft)).head().hash(), "", REVIEWER));
    assertThat(article(document).paragraphs()).containsExactly("对字。", "第二款：\n（一）甲");
    assertThat(now(content.plain(draft))).contains("第二条　丙。");
    var other = take(SmallStatute.of("中华人民共和国航标法典", "2020年5月28日", "2021年1月1日", "别的。", "乙。"));
    assertThat(other.outcome()).isEqualTo(ImportOutcome.REFUSED);
    assertThat(other.notes().getLast().text()).contains("已经本单位审核");
  }

  private Provision article(UUID document) {
    return now(library.version(document).flatMap(v -> library.provision(v, new ProvisionNumber(1, 0))));
  }

  @Test
  void refusesToCorrectByTheWrongPersonOrOverAnother() {
    var live = now(editions.live(Objects.requireNonNull(
        take(SmallStatute.of("中华人民共和国航速法", "2020年5月28日", "2021年1月1日", "甲。")).document()))).id();
    var first = new ProvisionNumber(1, 0);
    var seen = lock(live);
    refused(editor.correct(live, seen, first, "乙。", REVIEWER), "not-allowed.editor");
    refused(Mono.defer(() -> editor.correct(live, seen, first, " \n ", EDITOR)), "invalid");
    var draft = now(editor.correct(live, seen, first, "乙。", EDITOR));
    refused(editor.correct(live, seen, first, "丙。", EDITOR), "stale-edition");
    workflow.submit(draft, 1, null, EDITOR).block();
    now(workflow.sign(draft, 2, now(editions.find(draft)).head().hash(), "", REVIEWER));
    refused(editor.correct(live, seen, first, "丙。", EDITOR), "stale-edition");
    refused(editor.correct(draft, 1, first, "丙。", EDITOR), "stale-edition");
  }

  static void refused(Mono<?> mono, String code) {
    StepVerifier.create(mono)
        .expectErrorMatches(e -> e instanceof RefusedException r && r.refusal().code().equals(code))
        .verify();
  }

  @Test
  void aFirstDayThatStaffLookedUpOutlastsAnEstimate() {
    var document = Objects.requireNonNull(now(desk.take(source("海缆法", "甲"))).document());
    assertThat(now(library.version(document)).estimated()).isTrue();
    editor.begin(document, now(library.version(document)).inForceFrom(), LocalDate.of(2020, 10, 1), EDITOR).block();
    assertThat(now(desk.take(source("海缆法", "丙"))).outcome()).isEqualTo(ImportOutcome.NEW_EDITION);
    assertThat(now(library.version(document))).satisfies(v -> {
      assertThat(v.inForceFrom()).isEqualTo(LocalDate.of(2020, 10, 1));
      assertThat(v.estimated()).isFalse();
    });
  }

  /** A statute that does not say when it begins. */
  private static StatuteSource source(String title, String text) {
    return StatuteSource.of(title + ".md",
        "# 中华人民共和国%s\n\n2020年5月28日全国人民代表大会通过\n\n**第一条**　%s。\n\n**第二条**　乙。\n".formatted(title, text)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFirstDayIsLookedUpOnceAndOnlyWhereItWasEstimated() {
    var certain = Objects.requireNonNull(
        take(SmallStatute.of("中华人民共和国海图法", "2020年5月28日", "2021年1月1日", "甲。")).document());
    var settled = LocalDate.of(2021, 1, 1);
    refused(editor.begin(certain, settled, LocalDate.of(2020, 10, 1), EDITOR), "day-settled");
    assertThat(now(library.version(certain)).inForceFrom()).isEqualTo(settled);

    var estimated = Objects.requireNonNull(now(desk.take(source("海图附则法", "甲"))).document());
    var estimate = now(library.version(estimated)).inForceFrom();
    refused(editor.begin(estimated, estimate.plusDays(1), settled, EDITOR), "day-settled");
    editor.begin(estimated, estimate, settled, EDITOR).block();
    refused(editor.begin(estimated, estimate, LocalDate.of(2020, 10, 1), EDITOR), "day-settled");
    refused(editor.begin(estimated, settled, LocalDate.of(2020, 10, 1), EDITOR), "day-settled");
    assertThat(now(library.version(estimated)).inForceFrom()).isEqualTo(settled);
    assertThat(all(audit.about(estimated.toString(), 1))).singleElement()
        .satisfies(line -> assertThat(line.detail()).isEqualTo("2021-01-01"));
  }

  @Test
  void otherNamesBelongToTheVocabulary() {
    take(SmallStatute.of("中华人民共和国海豚保护法", "2020年5月28日", "2021年1月1日", "甲。"));
    editor.rename("haitunbaohufa", "豚法\n 海豚法 \n", EDITOR).block();
    assertThat(now(library.names()).aliases()).containsEntry("豚法", "中华人民共和国海豚保护法").containsKey("海豚法");
    refused(editor.rename("haitunbaohufa", "豚", EDITOR), "invalid");
  }

  @Test
  void anInterruptedRunGoesOnWhereItStopped() throws IOException {
    var run = UUID.randomUUID();
    spool.create(run);
    for (var i = 0; i < 3; i++) {
      Files.write(spool.file(run, i),
          SmallStatute.of("中华人民共和国" + "甲乙丙".charAt(i) + "岛法", "2020年5月28日", "2021年1月1日", "岛。")
              .source().files().values().iterator().next().read());
    }
    now(uploads.file(run, List.of("甲岛法.md", "乙岛法.docx", "丙岛法.md"), EDITOR));
    now(runs.claim(run, uploads.now()));
    assertThat(now(uploads.find(run)).stage(uploads.now())).isEqualTo(ImportRun.Stage.RUNNING);
    refused(uploads.resume(run, EDITOR), "wrong-state");
    clock.forward(Duration.ofMinutes(2));
    assertThat(now(uploads.find(run)).stage(uploads.now())).isEqualTo(ImportRun.Stage.INTERRUPTED);
    uploads.resume(run, EDITOR).block();
    uploads.work().block(Duration.ofSeconds(30));
    assertThat(now(uploads.find(run))).satisfies(r -> {
      assertThat(r.state()).isEqualTo(ImportRun.State.DONE);
      assertThat(r.done()).isEqualTo(3);
    });
    assertThat(all(uploads.files(run))).extracting(f -> Objects.requireNonNull(f.result()).outcome())
        .containsExactly(ImportOutcome.SUBMITTED, ImportOutcome.REFUSED, ImportOutcome.SUBMITTED);
    assertThat(spool.has(run)).isFalse();
  }

  @Test
  void theCommandFailsIfAnyStatuteIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("README.md"), "# 说明\n");
    Files.write(folder.resolve("甲礁法.md"), SmallStatute.of("中华人民共和国甲礁法", "2020年5月28日", "2021年1月1日", "礁。").source()
        .files().values().iterator().next().read());
    var two = Files.createDirectory(folder.resolve("中华人民共和国乙礁法"));
    Files.writeString(two.resolve("README.md"), "# 中华人民共和国乙礁法\n2020年5月28日全国人民代表大会通过");
    Files.writeString(two.resolve("01.md"), "# 第一编　总则\n**第一条**　甲。");
    Files.writeString(two.resolve("02.md"), "# 第二编　分则\n**第二条**　乙。");
    assertThat(now(command.run(List.of(folder.toString())))).isZero();
    assertThat(now(library.version("yijiaofa", TODAY))).isNotNull();
    Files.writeString(folder.resolve("通知.md"), "# 通知\n大家好。");
    assertThat(now(command.run(List.of(folder.toString())))).isEqualTo(1);
    assertThat(now(command.run(List.of()))).isEqualTo(64);
  }
}
