package org.mingfa.cms.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.cms.audit.SealedElsewhere.Step;
import org.mingfa.cms.database.Rows;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the seals promise, on every engine: whoever changes the past is found out, and where. */
@CmsTest
@ExtendWith(OutputCaptureExtension.class)
abstract class AuditSealsContract {

  @Autowired
  AuditTrail trail;
  @Autowired
  AuditSeals seals;
  @Autowired
  AuditRepository rows;
  @Autowired
  VerifyAuditCommand verify;
  @Autowired
  DatabaseClient database;
  @Autowired
  TransactionalOperator transaction;
  @Autowired
  MovableClock clock;

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)), "nothing came");
  }

  @BeforeEach
  void anEmptyTrail() {
    sql("delete from audit_line");
    sql("delete from audit_seal");
  }

  void sql(String statement) {
    database.sql(statement).then().block(Duration.ofSeconds(30));
  }

  void lines(int count) {
    Flux.range(0, count).concatMap(i -> trail.write("someone", "test.act", "subject/" + i, "第" + i + "次"))
        .then().block(Duration.ofSeconds(30));
  }

  /** Four seals of three lines each. */
  void fourSeals() {
    for (var i = 0; i < 4; i++) {
      lines(3);
      assertThat(now(seals.sealNext())).isEqualTo(3);
      clock.forward(Duration.ofMinutes(5));
    }
    assertThat(now(seals.firstBroken().defaultIfEmpty(0L))).isZero();
  }

  long firstBroken() {
    return now(seals.firstBroken().defaultIfEmpty(0L));
  }

  @Test
  void holdsOverSeveralBatches() {
    var many = IntStream.range(0, 2_500)
        .mapToObj(i -> List.<Object>of(Rows.micros(clock.instant()), "someone", "test.act", "subject/" + i, ""))
        .toList();
    now(Rows.batch(database, "insert into audit_line (at, actor, action, subject, detail) values ($1, $2, $3, $4, $5)",
        many));
    new AuditSealJob(seals).work().block(Duration.ofSeconds(60));
    assertThat(rows.seals().map(AuditRepository.Seal::lines).collectList().block()).containsExactly(1_000, 1_000, 500);
    assertThat(firstBroken()).isZero();
  }

  @Test
  void sealsNothingWhereNothingWasDone() {
    assertThat(now(seals.sealNext())).isZero();
    fourSeals();
    assertThat(now(seals.sealNext())).isZero();
    assertThat(now(rows.seals().count())).isEqualTo(4);
  }

  /** Each tampering on a trail of its own, with the seal that has to be named. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      update audit_line set detail = 'x' where seal = 3 and subject = 'subject/1'                          | 3
      update audit_line set at = at + interval '1' second where seal = 2                                   | 2
      update audit_line set seal = 3 where seal = 2 and subject = 'subject/2'                              | 2
      delete from audit_line where seal = 2 and subject = 'subject/0'                                      | 2
      delete from audit_line where seal = 4                                                                | 4
      insert into audit_line (at, actor, action, subject, detail, seal) select at, actor, action, subject, detail, seal from audit_line where seal = 2 and subject = 'subject/0' | 2
      delete from audit_seal where number = 1                                                              | 1
      delete from audit_seal where number = 2                                                              | 2
      delete from audit_seal where number = 4                                                              | 4
      update audit_seal set number = 9 where number = 2; update audit_seal set number = 2 where number = 3; update audit_seal set number = 3 where number = 9 | 2
      update audit_seal set lines = 4 where number = 3                                                     | 3
      update audit_seal set hash = previous where number = 2                                               | 2
      update audit_seal set previous = hash where number = 3                                               | 3
      update audit_seal set at = at - interval '1' hour where number = 4                                   | 4
      """)
  void namesTheFirstSealThatWasTamperedWith(String tampering, long broken) {
    fourSeals();
    for (var step : tampering.split(";", -1)) {
      sql(step);
    }
    assertThat(firstBroken()).isEqualTo(broken);
  }

  @Test
  void namesTheEarliestOfSeveralFaults() {
    fourSeals();
    sql("update audit_line set detail = 'x' where seal = 4");
    sql("delete from audit_seal where number = 2");
    assertThat(firstBroken()).isEqualTo(2);
  }

  @Test
  void linesThatWaitForTheirSealBreakNothing() {
    fourSeals();
    lines(2);
    assertThat(firstBroken()).isZero();
  }

  /** Whatever this node has read by then, another seals the same lines and more before its next step. */
  @ParameterizedTest
  @EnumSource
  void anotherNodeThatSealsInBetweenLeavesOneUnbrokenChain(Step before) {
    fourSeals();
    lines(5);
    var late = new AuditSeals(new SealedElsewhere(database, before, seals), transaction, clock);
    now(late.sealNext());
    assertThat(firstBroken()).isZero();
    assertThat(now(rows.seals().map(AuditRepository.Seal::lines).reduce(0, Integer::sum))).isEqualTo(4 * 3 + 5);
  }

  @Test
  void nodesThatSealAtOnceLeaveOneUnbrokenChain() {
    for (var round = 0; round < 20; round++) {
      lines(4);
      Flux.range(0, 4).flatMap(_ -> seals.sealNext().subscribeOn(Schedulers.boundedElastic()))
          .then(seals.sealNext()).block(Duration.ofSeconds(30));
    }
    assertThat(firstBroken()).isZero();
    assertThat(now(rows.seals().map(AuditRepository.Seal::lines).reduce(0, Integer::sum))).isEqualTo(20 * 4);
    assertThat(now(rows.unsealed(1).hasElements())).isFalse();
  }

  @Test
  void theCommandSaysByItsExitStatusWhetherTheTrailHolds(CapturedOutput output) {
    fourSeals();
    assertThat(verify.words()).containsExactly("verify", "audit");
    assertThat(now(verify.run(List.of()))).isZero();
    sql("update audit_line set actor = 'nobody' where seal = 3");
    assertThat(now(verify.run(List.of()))).isEqualTo(1);
    assertThat(output).contains("seal 3 is broken");
  }
}
