package org.mingfa.cms.citation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.OutboxRelay;
import org.mingfa.cms.publishing.ContentKind;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.statute.EffectiveDates;
import org.mingfa.cms.statute.ImportedStatute;
import org.mingfa.cms.statute.SmallStatute;
import org.mingfa.cms.statute.StatuteImport;
import org.mingfa.cms.web.ShanghaiTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where the citation graph is tried: a desk for statutes, notes that cite them, followers, and a clock that tests move.
 */
@CmsTest
@Import(CitationGraphWorld.Kinds.class)
abstract class CitationGraphWorld {

  static final Actor EDITOR = new Actor(UUID.randomUUID().toString(), Set.of(Role.EDITOR));
  static final Actor FINAL = new Actor(UUID.randomUUID().toString(), Set.of(Role.FINAL_REVIEWER));

  @TestConfiguration(proxyBeanMethods = false)
  static class Kinds {

    @Bean
    Notes notes() {
      return new Notes();
    }

    @Bean
    Followers followers(CitationGraph graph) {
      return new Followers(graph);
    }

    @Bean
    ContentKind noteKind() {
      return Notes.NOTE;
    }
  }

  @Autowired
  StatuteImport desk;
  @Autowired
  EffectiveDates dates;
  @Autowired
  CitationGraph graph;
  @Autowired
  CitationRepository rows;
  @Autowired
  CitationRereading rereading;
  @Autowired
  CitationRebinding handler;
  @Autowired
  OutboxRelay relay;
  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  Editions editions;
  @Autowired
  AuditTrail audit;
  @Autowired
  Notes notes;
  @Autowired
  Followers followers;
  @Autowired
  MovableClock clock;
  @Autowired
  DatabaseClient database;

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)), "nothing came");
  }

  static <T> List<T> all(Flux<T> flux) {
    return now(flux.collectList());
  }

  @BeforeEach
  void nothingWaits() {
    now(dates.tell());
    drain();
  }

  void drain() {
    relay.drain().block(Duration.ofSeconds(60));
  }

  UUID law(String title, String voted, String begins, String... articles) {
    ImportedStatute taken = now(desk.take(SmallStatute.of(title, voted, begins, articles).source()));
    return Objects.requireNonNull(taken.document(), taken::toString);
  }

  EditionId note(String text) {
    return now(notes.publish(workflow, "note-" + UUID.randomUUID(), text));
  }

  List<BoundCitation> of(EditionId id) {
    return all(graph.of(id.document(), id.number()));
  }

  List<CitationState> states(EditionId id) {
    return of(id).stream().map(BoundCitation::state).toList();
  }

  List<Integer> flagged(EditionId id) {
    return all(graph.flagged()).stream().filter(f -> f.source().document().equals(id.document()))
        .map(FlaggedCitation::position).toList();
  }

  /** The document's only flag. */
  SeenCitation seen(EditionId id) {
    return all(graph.flagged()).stream().filter(f -> f.source().document().equals(id.document())).findFirst()
        .orElseThrow().seen();
  }

  void acknowledge(SeenCitation seen, Actor actor) {
    graph.acknowledge(seen, actor).block(Duration.ofSeconds(20));
  }

  void withdraw(UUID document) {
    var live = now(editions.live(document));
    var lock = now(editions.find(live.id())).head().lockVersion();
    workflow.withdraw(live.id(), lock, "有误", FINAL).block(Duration.ofSeconds(20));
  }

  void daysPass(int days) {
    clock.forward(Duration.ofDays(days));
    now(dates.tell());
    drain();
  }

  /** A day from now, as statutes write it. */
  String in(int days) {
    return new ShanghaiTime().dayOf(clock.instant().plus(Duration.ofDays(days)));
  }

  List<Message> waiting() {
    return all(database.sql("select type, kind, subject, edition, version from outbox where handler = 'citations'")
        .map(row -> new Message(Rows.text(row, "type"), Rows.text(row, "kind"), Rows.uuid(row, "subject"),
            Rows.number(row, "edition"), Rows.big(row, "version")))
        .all());
  }
}
