package org.mingfa.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.mingfa.cms.publishing.WorkflowRefusal.AlreadySigned;
import org.mingfa.cms.publishing.WorkflowRefusal.AlreadyWorking;
import org.mingfa.cms.publishing.WorkflowRefusal.AuthorMayNotReview;
import org.mingfa.cms.publishing.WorkflowRefusal.OtherContent;
import org.mingfa.cms.publishing.WorkflowRefusal.ReasonMissing;
import org.mingfa.cms.publishing.WorkflowRefusal.SlugTaken;
import org.mingfa.cms.publishing.WorkflowRefusal.Stale;
import org.mingfa.cms.publishing.WorkflowRefusal.WrongState;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.refusal.Refusal;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.NotAllowed;
import org.mingfa.cms.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What the workflow promises, on every engine. */
@CmsTest
abstract class EditorialWorkflowContract {

  static final ContentKind ARTICLE = new ContentKind("article", ContentKind.THREE_REVIEWS);
  static final Actor AUTHOR = someone(Role.EDITOR, Role.FIRST_REVIEWER);
  static final Actor FIRST = someone(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);
  static final Actor SECOND = someone(Role.SECOND_REVIEWER);
  static final Actor FINAL = someone(Role.FINAL_REVIEWER);
  static final ContentHash ONE = ContentHash.of("one");
  static final ContentHash TWO = ContentHash.of("two");

  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  ScheduledPublication scheduled;
  @Autowired
  Publication publication;
  @Autowired
  TransactionalOperator transaction;
  @Autowired
  Editions editions;
  @Autowired
  AuditTrail audit;
  @Autowired
  MovableClock clock;
  @Autowired
  DatabaseClient database;

  static Actor someone(Role... roles) {
    return new Actor(UUID.randomUUID().toString(), Set.of(roles));
  }

  EditionId aDraft() {
    return now(workflow.create(ARTICLE, "slug-" + UUID.randomUUID(), "标题", ONE, AUTHOR));
  }

  EditionId submitted(@Nullable Instant at) {
    var id = aDraft();
    done(workflow.submit(id, 1, at, AUTHOR));
    return id;
  }

  EditionId signedTwice(@Nullable Instant at) {
    var id = submitted(at);
    now(workflow.sign(id, 2, ONE, "", FIRST));
    now(workflow.sign(id, 3, ONE, "", SECOND));
    return id;
  }

  EditionId published() {
    var id = signedTwice(null);
    now(workflow.sign(id, 4, ONE, "", FINAL));
    return id;
  }

  EditionId aFurtherDraft(EditionId seen, String title, ContentHash hash) {
    return now(workflow.startDraft(seen.document(), seen.number(), lock(seen), title, hash, AUTHOR));
  }

  long lock(EditionId id) {
    return now(editions.find(id)).head().lockVersion();
  }

  static <T> T now(Mono<T> mono) {
    var value = mono.block(Duration.ofSeconds(20));
    return java.util.Objects.requireNonNull(value, "nothing came");
  }

  static void done(Mono<Void> mono) {
    mono.block(Duration.ofSeconds(20));
  }

  static void refused(Mono<?> mono, Class<? extends Refusal> why) {
    Predicate<Throwable> refusal = e -> e instanceof RefusedException r && why.isInstance(r.refusal());
    StepVerifier.create(mono).expectErrorMatches(refusal).verify();
  }

  long rows(String table) {
    return now(database.sql("select count(*) as n from " + table).map(row -> Rows.big(row, "n")).one());
  }

  @Test
  void publishesWhatThreeDifferentPeopleHaveSigned() {
    var id = published();
    assertThat(now(editions.find(id))).isInstanceOfSatisfying(Edition.Published.class,
        live -> assertThat(live.signatures()).extracting(Signature::reviewer)
            .containsExactly(FIRST.id(), SECOND.id(), FINAL.id()));
  }

  @Test
  void sendsWhatIsPublishedAndWithdrawnWithARisingVersion() {
    var id = published();
    done(workflow.withdraw(id, now(editions.find(id)).head().lockVersion(), "有误", FINAL));
    assertThat(now(editions.version(id.document()))).isEqualTo(2);
  }

  @Test
  void refusesTheAuthorAsReviewer() {
    refused(workflow.sign(submitted(null), 2, ONE, "", AUTHOR), AuthorMayNotReview.class);
  }

  @Test
  void refusesEverybodyWhoWroteAnyOfIt() {
    var id = aDraft();
    var colleague = someone(Role.EDITOR, Role.FIRST_REVIEWER);
    done(workflow.revise(id, 1, "标题", TWO, colleague));
    done(workflow.submit(id, 2, null, colleague));
    refused(workflow.sign(id, 3, TWO, "", AUTHOR), AuthorMayNotReview.class);
    refused(workflow.giveBack(id, 3, "再想想", AUTHOR), AuthorMayNotReview.class);
    refused(workflow.sign(id, 3, TWO, "", colleague), AuthorMayNotReview.class);
    assertThat(now(workflow.sign(id, 3, TWO, "", FIRST))).isInstanceOfSatisfying(Edition.InReview.class,
        review -> assertThat(review.head().authors()).containsExactlyInAnyOrder(AUTHOR.id(), colleague.id()));
  }

  @Test
  void refusesOnePersonForTwoStages() {
    var id = submitted(null);
    now(workflow.sign(id, 2, ONE, "", FIRST));
    refused(workflow.sign(id, 3, ONE, "", FIRST), AlreadySigned.class);
  }

  @Test
  void refusesAReviewerWithoutTheStagesRole() {
    refused(workflow.sign(submitted(null), 2, ONE, "", FINAL), NotAllowed.class);
  }

  @Test
  void refusesASignatureOfOtherContent() {
    refused(workflow.sign(submitted(null), 2, TWO, "", FIRST), OtherContent.class);
  }

  @Test
  void aRevisionVoidsTheSignatures() {
    var id = signedTwice(null);
    done(workflow.revise(id, 4, "标题", TWO, AUTHOR));
    done(workflow.submit(id, 5, null, AUTHOR));
    assertThat(now(editions.find(id))).isInstanceOfSatisfying(Edition.InReview.class,
        review -> assertThat(review.nextStage()).isEqualTo(1));
  }

  @Test
  void refusesEveryVerbThatSawAnOlderLockVersion() {
    var id = submitted(null);
    refused(workflow.revise(id, 1, "标题", TWO, AUTHOR), Stale.class);
    refused(workflow.submit(id, 1, null, AUTHOR), Stale.class);
    refused(workflow.sign(id, 1, ONE, "", FIRST), Stale.class);
    refused(workflow.giveBack(id, 1, "再想想", FIRST), Stale.class);
    refused(workflow.discard(id, 1, AUTHOR), Stale.class);
    refused(workflow.withdraw(published(), 1, "有误", FINAL), Stale.class);
  }

  @Test
  void aRefusedVerbWritesNothing() {
    var id = signedTwice(null);
    var lines = rows("audit_line");
    var messages = rows("outbox");
    refused(workflow.sign(id, 3, ONE, "", FINAL), Stale.class);
    refused(workflow.sign(id, 4, TWO, "", FINAL), OtherContent.class);
    assertThat(List.of(rows("audit_line"), rows("outbox"))).containsExactly(lines, messages);
  }

  @Test
  void refusesVerbsThatTheStateDoesNotKnow() {
    refused(workflow.sign(aDraft(), 1, ONE, "", FIRST), WrongState.class);
    refused(workflow.withdraw(aDraft(), 1, "有误", FINAL), WrongState.class);
    var live = published();
    refused(workflow.revise(live, now(editions.find(live)).head().lockVersion(), "标题", TWO, AUTHOR), WrongState.class);
  }

  @Test
  void keepsOneWorkingEditionOfADocument() {
    refused(workflow.startDraft(aDraft().document(), 1, 1, "标题", TWO, AUTHOR), AlreadyWorking.class);
  }

  /** Somebody writes on from edition 1 while edition 2 goes live: a draft of theirs would take it back unseen. */
  @Test
  void refusesADraftThatWentOnFromATextOfThePast() {
    var first = published();
    var seen = lock(first);
    var second = now(workflow.adopt(ARTICLE, now(editions.find(first)).head().slug(), "标题", TWO, "import"));
    refused(workflow.startDraft(first.document(), 1, seen, "标题", ONE, AUTHOR), Stale.class);
    refused(workflow.edit(first.document(), 1, seen, "标题", ONE, AUTHOR), Stale.class);
    refused(workflow.startDraft(first.document(), 0, 0, "标题", ONE, AUTHOR), Stale.class);
    var third = aFurtherDraft(second, "标题", ONE);
    refused(workflow.startDraft(first.document(), 2, lock(second), "标题", ONE, AUTHOR), Stale.class);
    refused(workflow.edit(first.document(), 2, lock(second), "标题", ONE, AUTHOR), Stale.class);
    assertThat(now(workflow.edit(first.document(), 3, lock(third), "标题", TWO, AUTHOR))).isEqualTo(third);
  }

  /** An edition that was worked on when somebody opened it and has gone live since. */
  @Test
  void refusesARevisionOfWhatHasGoneLive() {
    var id = signedTwice(null);
    now(workflow.sign(id, 4, ONE, "", FINAL));
    refused(workflow.revise(id, 4, "标题", TWO, AUTHOR), Stale.class);
    refused(workflow.edit(id.document(), id.number(), 4, "标题", TWO, AUTHOR), Stale.class);
  }

  @Test
  void goesOnFromTheWorkingEditionElseTheLiveOneElseTheNewestThatWasNotGivenUp() {
    var first = published();
    var second = aFurtherDraft(first, "标题", TWO);
    assertThat(now(editions.toEdit(first.document())).id()).isEqualTo(second);
    done(workflow.discard(second, 1, AUTHOR));
    assertThat(now(editions.toEdit(first.document())).id()).isEqualTo(first);
    done(workflow.withdraw(first, lock(first), "有误", FINAL));
    assertThat(now(editions.toEdit(first.document())).id()).isEqualTo(first);
    var abandoned = aDraft();
    done(workflow.discard(abandoned, 1, AUTHOR));
    assertThat(editions.toEdit(abandoned.document()).blockOptional()).isEmpty();
    assertThat(now(workflow.edit(abandoned.document(), 0, 0, "标题", ONE, AUTHOR)).number()).isEqualTo(2);
  }

  @Test
  void keepsOneDocumentOfASlug() {
    var slug = now(editions.find(aDraft())).head().slug();
    refused(workflow.create(ARTICLE, slug, "标题", ONE, AUTHOR), SlugTaken.class);
  }

  @Test
  void aNewEditionSupersedesTheLiveOne() {
    var first = published();
    var second = aFurtherDraft(first, "标题", ONE);
    done(workflow.submit(second, 1, null, AUTHOR));
    now(workflow.sign(second, 2, ONE, "", FIRST));
    now(workflow.sign(second, 3, ONE, "", SECOND));
    now(workflow.sign(second, 4, ONE, "", FINAL));
    assertThat(editions.history(first.document()).map(e -> e.getClass().getSimpleName()).collectList().block())
        .containsExactly("Published", "Superseded");
    assertThat(now(editions.live(first.document())).id()).isEqualTo(second);
  }

  /** Somebody reads edition 1 as live, asks to withdraw it, and edition 2 goes live before that is carried out. */
  @Test
  void withdrawsTheEditionThatWasSeenOrNone() {
    var first = published();
    var seen = now(editions.find(first)).head();
    var second = now(workflow.adopt(ARTICLE, seen.slug(), "标题", TWO, "import"));
    refused(transaction.transactional(publication.withdraw(seen, "有误", FINAL)), Stale.class);
    assertThat(now(editions.live(first.document())).id()).isEqualTo(second);
    assertThat(now(editions.version(first.document()))).isEqualTo(2);
  }

  @Test
  void waitsForItsTimeAndThenGoesLiveOnce() {
    var id = signedTwice(clock.instant().plus(Duration.ofHours(3)));
    assertThat(now(workflow.sign(id, 4, ONE, "", FINAL))).isInstanceOf(Edition.Scheduled.class);
    now(scheduled.publishDue());
    assertThat(now(editions.find(id))).isInstanceOf(Edition.Scheduled.class);
    clock.forward(Duration.ofHours(4));
    assertThat(now(scheduled.publishDue())).isEqualTo(1);
    assertThat(now(scheduled.publishDue())).isZero();
    assertThat(now(editions.find(id))).isInstanceOf(Edition.Published.class);
  }

  @Test
  void twoNodesPublishEachDueEditionOnce() {
    for (var i = 0; i < 10; i++) {
      now(workflow.sign(signedTwice(clock.instant().plus(Duration.ofMinutes(1))), 4, ONE, "", FINAL));
    }
    clock.forward(Duration.ofMinutes(2));
    var before = rows("audit_line");
    assertThat(now(Mono.zip(scheduled.publishDue(), scheduled.publishDue(), Long::sum))).isEqualTo(10);
    assertThat(rows("audit_line") - before).isEqualTo(10);
  }

  @Test
  void giveBackReturnsItToTheAuthorAndNeedsAReason() {
    var id = signedTwice(null);
    refused(workflow.giveBack(id, 4, " ", FINAL), ReasonMissing.class);
    done(workflow.giveBack(id, 4, "第二款引用有误", FINAL));
    assertThat(now(editions.find(id))).isInstanceOf(Edition.Draft.class);
    assertThat(audit.about(id.document().toString(), 1).blockFirst()).isNotNull()
        .satisfies(line -> assertThat(line.detail()).isEqualTo("第二款引用有误"));
  }

  @Test
  void ofSixteenSignersAtOnceOneWins() {
    var id = submitted(null);
    var won = Flux.range(0, 16).map(_ -> someone(Role.FIRST_REVIEWER))
        .flatMap(actor -> workflow.sign(id, 2, ONE, "", actor).thenReturn(1).onErrorReturn(RefusedException.class, 0)
            .subscribeOn(Schedulers.boundedElastic()), 16)
        .reduce(0, Integer::sum);
    assertThat(now(won)).isEqualTo(1);
  }

  @Test
  void adoptsShippedContentUnsignedAndSaysSo() {
    var id = now(workflow.adopt(ARTICLE, "slug-" + UUID.randomUUID(), "标题", ONE, "import"));
    assertThat(now(editions.live(id.document())).adopted()).isTrue();
    assertThat(audit.about(id.document().toString(), 5).collectList().block()).singleElement()
        .satisfies(line -> assertThat(line.actor()).isEqualTo("system:import"));
  }

  @Test
  void findsOfManyEditionsEachWithItsOwnSignatures() {
    var unsigned = submitted(null);
    var twice = signedTwice(null);
    var found = now(editions.inReview(ARTICLE).collectMap(Edition::id));
    assertThat(found).extractingByKey(unsigned).satisfies(e -> assertThat(e.signatures()).isEmpty());
    assertThat(found).extractingByKey(twice).satisfies(e -> assertThat(e.signatures()).extracting(Signature::reviewer)
        .containsExactly(FIRST.id(), SECOND.id()));
    var first = published();
    var second = aFurtherDraft(first, "标题", TWO);
    done(workflow.submit(second, 1, null, AUTHOR));
    now(workflow.sign(second, 2, TWO, "", FIRST));
    assertThat(editions.history(first.document()).cast(Edition.class).collectList().block()).satisfiesExactly(
        e -> assertThat(e).isInstanceOfSatisfying(Edition.InReview.class, r -> assertThat(r.nextStage()).isEqualTo(2)),
        e -> assertThat(e).isInstanceOfSatisfying(Edition.Published.class,
            live -> assertThat(live.signatures()).hasSize(3)));
  }

  @Test
  void listsOneEditionOfEachDocument() {
    var id = published();
    var draft = aFurtherDraft(id, "新标题" + id.document(), TWO);
    var found = editions.list(new EditionFilter("article", "新标题" + id.document().toString().substring(0, 30), "", 0))
        .map(Edition::id).collectList().block();
    assertThat(found).containsExactly(draft);
  }
}
