package org.mingfa.cms.node;

import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The nodes as rows. */
@Repository
class NodeRepository {

  private final DatabaseClient database;

  NodeRepository(DatabaseClient database) {
    this.database = database;
  }

  /** A sign of life, the first or another. */
  Mono<Void> seen(LiveNode node, Instant now) {
    return database.sql("update live_node set seen_at = :now, embedded = :embedded where id = :id")
        .bind("now", now).bind("embedded", node.embedded()).bind("id", node.id()).fetch().rowsUpdated()
        .flatMap(rows -> rows == 0 ? add(node, now) : Mono.empty());
  }

  private Mono<Void> add(LiveNode node, Instant now) {
    return database.sql("""
        insert into live_node (id, embedded, seen_at) values (:id, :embedded, :now) on conflict do nothing""")
        .bind("id", node.id()).bind("embedded", node.embedded()).bind("now", now).then();
  }

  Flux<LiveNode> others(UUID id, Instant since) {
    return database.sql("select id, embedded from live_node where id <> :id and seen_at > :since").bind("id", id)
        .bind("since", since).map(row -> new LiveNode(uuid(row, "id"), text(row, "embedded"))).all();
  }

  Mono<Void> remove(UUID id) {
    return database.sql("delete from live_node where id = :id").bind("id", id).then();
  }

  /** Those that have shown no life for so long that nobody waits for them. */
  Mono<Void> removeBefore(Instant before) {
    return database.sql("delete from live_node where seen_at < :before").bind("before", before).then();
  }
}
