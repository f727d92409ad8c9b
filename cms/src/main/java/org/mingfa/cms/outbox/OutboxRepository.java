package org.mingfa.cms.outbox;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class OutboxRepository {

  private static final String[] COLUMNS = {"id", "type", "kind", "subject", "edition", "version", "handler",
      "attempts"};

  private final DatabaseClient database;

  OutboxRepository(DatabaseClient database) {
    this.database = database;
  }

  /** A message that waits already is not doubled. */
  Mono<Void> add(Message message, List<String> handlers, Instant now) {
    return Flux.fromIterable(handlers).concatMap(handler -> database.sql("""
        insert into outbox (type, kind, subject, edition, version, handler, state, attempts, due_at, created_at)
        values (:type, :kind, :subject, :edition, :version, :handler, 'READY', 0, :now, :now) on conflict do nothing""")
        .bind("type", message.type()).bind("kind", message.kind()).bind("subject", message.subject())
        .bind("edition", message.edition()).bind("version", message.version()).bind("handler", handler)
        .bind("now", now).then()).then();
  }

  /**
   * Two steps, look, then take by a conditional update: a nested select is run again for each row by H2. The lease is
   * the due time itself, so that the rows of a dead node come due again.
   */
  Flux<Delivery> claim(String node, int most, Instant now, Instant lease) {
    return database.sql("select id from outbox where state = 'READY' and due_at <= :now order by id limit :most")
        .bind("now", now).bind("most", most).map(row -> big(row, "id")).all().collectList()
        .filter(ids -> !ids.isEmpty()).flatMapMany(ids -> take(ids, node, now, lease));
  }

  private Flux<Delivery> take(List<Long> ids, String node, Instant now, Instant lease) {
    return database.sql("""
        update outbox set claimed_by = :node, due_at = :lease, attempts = attempts + 1
        where id in (:ids) and state = 'READY' and due_at <= :now""")
        .bind("node", node).bind("lease", lease).bind("ids", ids).bind("now", now)
        .filter(statement -> statement.returnGeneratedValues(COLUMNS)).map(OutboxRepository::delivery).all();
  }

  /** An embedded database admits one process at a time. */
  boolean oneProcess() {
    return database.getConnectionFactory().getMetadata().getName().equals("H2");
  }

  Mono<Void> release(String node, Instant now) {
    return database.sql("""
        update outbox set due_at = :now
        where state = 'READY' and claimed_by is not null and claimed_by <> :node and due_at > :now""")
        .bind("now", now).bind("node", node).then();
  }

  Mono<Void> done(List<Long> ids) {
    return ids.isEmpty()
        ? Mono.empty()
        : database.sql("delete from outbox where id in (:ids)").bind("ids", ids).then();
  }

  /** Only the node that still holds the claim may put a row off. */
  Mono<Void> putOff(Delivery delivery, String node, boolean park, Instant due, String error) {
    return database.sql("""
        update outbox set state = :state, due_at = :due, last_error = :error
        where id = :id and state = 'READY' and claimed_by = :node""")
        .bind("state", park ? "PARKED" : "READY").bind("due", due).bind("error", error).bind("id", delivery.id())
        .bind("node", node).then();
  }

  Flux<ParkedMessage> parked(int most) {
    return database.sql("select * from outbox where state = 'PARKED' order by id limit :most").bind("most", most)
        .map(row -> new ParkedMessage(delivery(row), required(row, "created_at", Instant.class),
            Objects.requireNonNullElse(row.get("last_error", String.class), "")))
        .all();
  }

  Mono<Delivery> parked(long id) {
    return database.sql("select * from outbox where id = :id and state = 'PARKED'").bind("id", id)
        .map(OutboxRepository::delivery).one();
  }

  Mono<Long> retry(long id, Instant now) {
    return database
        .sql("update outbox set state = 'READY', attempts = 0, due_at = :now where id = :id and state = 'PARKED'")
        .bind("now", now).bind("id", id).fetch().rowsUpdated();
  }

  Mono<Long> drop(long id) {
    return database.sql("delete from outbox where id = :id and state = 'PARKED'").bind("id", id).fetch().rowsUpdated();
  }

  Mono<Long> count(String state) {
    return database.sql("select count(*) as n from outbox where state = :state").bind("state", state)
        .map(row -> big(row, "n")).one();
  }

  private static Delivery delivery(Readable row) {
    return new Delivery(big(row, "id"), text(row, "handler"), number(row, "attempts"), new Message(text(row, "type"),
        text(row, "kind"), uuid(row, "subject"), number(row, "edition"), big(row, "version")));
  }
}
