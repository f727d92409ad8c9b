package org.mingfa.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.ARTICLE;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.AUTHOR;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.FINAL;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.FIRST;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.ONE;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.SECOND;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.done;
import static org.mingfa.cms.publishing.EditorialWorkflowContract.now;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the schedule promises, on every engine. */
@CmsTest
abstract class ScheduledPublicationContract {

  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  ScheduledPublication scheduled;
  @Autowired
  Editions editions;
  @Autowired
  MovableClock clock;
  @Autowired
  DatabaseClient database;

  /** What a test left unpublished must not come due in the next. */
  @AfterEach
  void nothingStaysScheduled() {
    sql("update edition set state = 'DISCARDED', slot = null where state = 'SCHEDULED'");
  }

  void sql(String statement) {
    done(database.sql(statement).then());
  }

  /** Signed by three, to go live so long from now. */
  EditionId scheduledIn(Duration wait) {
    var id = now(workflow.create(ARTICLE, "slug-" + UUID.randomUUID(), "标题", ONE, AUTHOR));
    done(workflow.submit(id, 1, clock.instant().plus(wait), AUTHOR));
    now(workflow.sign(id, 2, ONE, "", FIRST));
    now(workflow.sign(id, 3, ONE, "", SECOND));
    now(workflow.sign(id, 4, ONE, "", FINAL));
    return id;
  }

  String where(EditionId id) {
    return "where document_id = '" + id.document() + "' and number = " + id.number();
  }

  String state(EditionId id) {
    return now(database.sql("select state from edition " + where(id)).mapValue(String.class).one());
  }

  /** Editions in the order in which they went live. */
  List<String> published() {
    return now(database.sql("select subject from audit_line where action = 'edition.publish' order by id")
        .mapValue(String.class).all().collectList());
  }

  @Test
  void theMissedOnesComeFirst() {
    var late = scheduledIn(Duration.ofHours(3));
    var early = scheduledIn(Duration.ofHours(1));
    var middle = scheduledIn(Duration.ofHours(2));
    clock.forward(Duration.ofDays(1));
    assertThat(now(scheduled.publishDue())).isEqualTo(3);
    assertThat(published()).endsWith(early.toString(), middle.toString(), late.toString());
  }

  @Test
  void whatWasSignedForOtherContentStaysWhereItIs() {
    var id = scheduledIn(Duration.ofMinutes(1));
    sql("update edition set content_hash = '" + ContentHash.of("other").hex() + "' " + where(id));
    clock.forward(Duration.ofHours(1));
    assertThat(now(scheduled.publishDue())).isZero();
    assertThat(state(id)).isEqualTo("SCHEDULED");
  }

  @Test
  void whatLostASignatureStaysWhereItIs() {
    var id = scheduledIn(Duration.ofMinutes(1));
    sql("delete from review " + where(id) + " and stage = 2");
    clock.forward(Duration.ofHours(1));
    assertThat(now(scheduled.publishDue())).isZero();
    assertThat(state(id)).isEqualTo("SCHEDULED");
  }

  @Test
  void whatIsGivenBackBeforeItsTimeDoesNotGoLive() {
    var id = scheduledIn(Duration.ofMinutes(1));
    done(workflow.giveBack(id, 5, "再等等", FINAL));
    clock.forward(Duration.ofHours(1));
    assertThat(now(scheduled.publishDue())).isZero();
    assertThat(state(id)).isEqualTo("DRAFT");
  }

  /** As after a feature was taken out of the build, or a row was spoilt by hand. */
  @Test
  void whatCannotBeReadHoldsUpNoOther() {
    var broken = scheduledIn(Duration.ofMinutes(1));
    var fine = scheduledIn(Duration.ofMinutes(2));
    sql("update document set kind = 'forgotten' where id = '" + broken.document() + "'");
    clock.forward(Duration.ofHours(1));
    assertThat(now(scheduled.publishDue())).isEqualTo(1);
    assertThat(state(fine)).isEqualTo("PUBLISHED");
    assertThat(state(broken)).isEqualTo("SCHEDULED");
  }

  @Test
  void anyNumberOfThoseThatCannotGoLiveHoldUpNoOther() {
    var stuck = IntStream.range(0, 101).mapToObj(_ -> scheduledIn(Duration.ofMinutes(1))).toList();
    var fine = scheduledIn(Duration.ofMinutes(2));
    stuck.forEach(id -> sql("delete from review " + where(id)));
    clock.forward(Duration.ofHours(1));
    assertThat(now(scheduled.publishDue())).isEqualTo(1);
    assertThat(state(fine)).isEqualTo("PUBLISHED");
  }

  @Test
  void aClockMovedBackPublishesNothingTwice() {
    var ids = Stream.of(1, 2).map(hours -> scheduledIn(Duration.ofHours(hours))).toList();
    clock.forward(Duration.ofHours(1));
    assertThat(now(scheduled.publishDue())).isEqualTo(1);
    clock.forward(Duration.ofHours(-1));
    assertThat(now(scheduled.publishDue())).isZero();
    clock.forward(Duration.ofHours(2));
    assertThat(now(scheduled.publishDue())).isEqualTo(1);
    assertThat(now(scheduled.publishDue())).isZero();
    for (var id : ids) {
      assertThat(published()).containsOnlyOnce(id.toString());
      assertThat(now(editions.version(id.document()))).isEqualTo(1);
    }
  }
}
