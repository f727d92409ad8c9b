package org.mingfa.cms.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockAuthentication;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What staff may do with messages that wait for a person, on every engine. */
@CmsTest
abstract class ParkedMessagesContract {

  @Autowired
  ApplicationContext context;
  @Autowired
  OutboxRepository rows;
  @Autowired
  DatabaseClient database;
  @Autowired
  TransactionalOperator transaction;
  @Autowired
  AuditTrail audit;
  @Autowired
  MovableClock clock;

  final Recorder recorder = new Recorder("recorder");
  final UUID document = UUID.randomUUID();

  @BeforeEach
  void anEmptyOutbox() {
    database.sql("delete from outbox").then().block();
  }

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(60)), "nothing came");
  }

  Node node() {
    return Node.with(rows, transaction, clock, recorder);
  }

  /** The value is its number. */
  long aParkedMessage() {
    var node = node();
    recorder.failingFor(_ -> true);
    node.send(new Message("Happened", "article", document, 3, 7)).block();
    for (var attempt = 0; attempt < 8; attempt++) {
      node.relay().drain().block(Duration.ofSeconds(60));
      clock.forward(Duration.ofHours(1));
    }
    recorder.failingFor(_ -> false);
    return now(node.relay().parked()).getFirst().delivery().id();
  }

  WebTestClient as(Role role) {
    var id = UUID.randomUUID();
    database
        .sql(
            """
                insert into staff_member (id, username, display_name, roles, active, demo, credentials, failed_attempts, created_at)
                values (:id, :name, '某人', :role, true, false, 1, 0, :now)""")
        .bind("id", id)
        .bind("name", "u" + id.toString().substring(0, 8)).bind("role", role.name()).bind("now", Instant.EPOCH).then()
        .block();
    var principal = new StaffPrincipal(id, "某人", Set.of(role), 1);
    return WebTestClient.bindToApplicationContext(context).apply(springSecurity()).configureClient()
        .responseTimeout(Duration.ofSeconds(60)).build().mutateWith(csrf())
        .mutateWith(mockAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())));
  }

  @Test
  void anAdministratorSeesWhatWaitsAndWhy() {
    aParkedMessage();
    as(Role.ADMINISTRATOR).get().uri("/cms/parked").exchange().expectStatus().isOk().expectBody(String.class)
        .value(page -> assertThat(page).contains(document.toString(), "recorder", "poison"));
  }

  @Test
  void anAdministratorHasItTriedAgain() {
    var id = aParkedMessage();
    as(Role.ADMINISTRATOR).post().uri("/cms/parked/{id}/retry", id).exchange().expectStatus().is3xxRedirection();
    node().relay().drain().block(Duration.ofSeconds(60));
    assertThat(recorder.handled()).extracting(Message::subject).containsExactly(document);
    assertThat(now(rows.count("READY")) + now(rows.count("PARKED"))).isZero();
  }

  @Test
  void whatIsTriedAgainHasAllItsAttemptsAgain() {
    var id = aParkedMessage();
    as(Role.ADMINISTRATOR).post().uri("/cms/parked/{id}/retry", id).exchange().expectStatus().is3xxRedirection();
    recorder.failingFor(_ -> true);
    node().relay().drain().block(Duration.ofSeconds(60));
    assertThat(now(rows.count("READY"))).isEqualTo(1);
  }

  @Test
  void anAdministratorGivesItUp() {
    var id = aParkedMessage();
    as(Role.ADMINISTRATOR).post().uri("/cms/parked/{id}/drop", id).exchange().expectStatus().is3xxRedirection();
    clock.forward(Duration.ofDays(1));
    node().relay().drain().block(Duration.ofSeconds(60));
    assertThat(recorder.handled()).isEmpty();
    assertThat(now(rows.count("READY")) + now(rows.count("PARKED"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"retry", "drop"})
  void bothLeaveALineOnTheDocument(String verb) {
    var id = aParkedMessage();
    as(Role.ADMINISTRATOR).post().uri("/cms/parked/{id}/" + verb, id).exchange();
    assertThat(audit.about(document + "/3", 5).collectList().block()).singleElement().satisfies(line -> {
      assertThat(line.action()).isEqualTo("outbox." + verb);
      assertThat(line.detail()).contains("recorder");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"retry", "drop"})
  void areRefusedToWhoeverIsNoAdministrator(String verb) {
    var id = aParkedMessage();
    for (var role : List.of(Role.EDITOR, Role.FINAL_REVIEWER)) {
      as(role).post().uri("/cms/parked/{id}/" + verb, id).exchange().expectStatus().isForbidden();
    }
    assertThat(now(rows.count("PARKED"))).isEqualTo(1);
    assertThat(audit.about(document.toString(), 5).collectList().block()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"retry", "drop"})
  void areNotFoundForAMessageThatIsOnItsWay(String verb) {
    node().send(new Message("Happened", "article", document, 3, 8)).block();
    var id = now(database.sql("select id from outbox").mapValue(Long.class).one());
    as(Role.ADMINISTRATOR).post().uri("/cms/parked/{id}/" + verb, id).exchange().expectStatus().isNotFound();
    assertThat(now(rows.count("READY"))).isEqualTo(1);
  }
}
