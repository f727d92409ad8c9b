package org.mingfa.cms.audit;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class AuditRepository {

  record Seal(long number, Instant at, int lines, String previous, String hash) {

    Seal closed(String by) {
      return new Seal(number, at, lines, previous, by);
    }

    /** What its hash covers of the seal itself. */
    String sealed() {
      return String.join("\u001f", Long.toString(number), at.toString(), Integer.toString(lines), previous) + "\u001e";
    }
  }

  private final DatabaseClient database;

  AuditRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(Instant at, String actor, String action, String subject, String detail) {
    return database
        .sql(
            "insert into audit_line (at, actor, action, subject, detail) values (:at, :actor, :action, :subject, :detail)")
        .bind("at", at).bind("actor", actor).bind("action", action).bind("subject", subject).bind("detail", detail)
        .then();
  }

  Flux<AuditLine> about(String prefix, int most) {
    return database
        .sql(
            "select id, at, actor, action, subject, detail from audit_line where subject like :prefix escape '!' order by id desc limit :most")
        .bind("prefix", prefix.replaceAll("[!%_]", "!$0") + "%").bind("most", most).map(AuditRepository::line).all();
  }

  Flux<AuditLine> unsealed(int most) {
    return database
        .sql("select id, at, actor, action, subject, detail from audit_line where seal is null order by id limit :most")
        .bind("most", most).map(AuditRepository::line).all();
  }

  Flux<AuditLine> under(long seal) {
    return database
        .sql("select id, at, actor, action, subject, detail from audit_line where seal = :seal order by id")
        .bind("seal", seal).map(AuditRepository::line).all();
  }

  Mono<Seal> lastSeal() {
    return database.sql("select * from audit_seal order by number desc limit 1").map(AuditRepository::seal).one();
  }

  Flux<Seal> seals() {
    return database.sql("select * from audit_seal order by number").map(AuditRepository::seal).all();
  }

  /** The lowest number that lines name and no seal has. */
  Mono<Long> firstWithoutItsSeal() {
    return database.sql("""
        select l.seal from audit_line l where l.seal is not null
          and not exists (select 1 from audit_seal s where s.number = l.seal) order by l.seal limit 1""")
        .mapValue(Long.class).one();
  }

  /** The primary key lets one node win where two seal at once. */
  Mono<Void> add(Seal seal) {
    return database
        .sql(
            "insert into audit_seal (number, at, lines, previous, hash) values (:number, :at, :lines, :previous, :hash)")
        .bind("number", seal.number()).bind("at", seal.at()).bind("lines", seal.lines())
        .bind("previous", seal.previous()).bind("hash", seal.hash()).then();
  }

  Mono<Long> mark(List<Long> lines, long seal) {
    return database.sql("update audit_line set seal = :seal where id in (:lines) and seal is null")
        .bind("seal", seal).bind("lines", lines).fetch().rowsUpdated();
  }

  private static AuditLine line(Readable row) {
    return new AuditLine(big(row, "id"), required(row, "at", Instant.class), text(row, "actor"), text(row, "action"),
        text(row, "subject"), text(row, "detail"));
  }

  private static Seal seal(Readable row) {
    return new Seal(big(row, "number"), required(row, "at", Instant.class), number(row, "lines"),
        text(row, "previous"), text(row, "hash"));
  }
}
