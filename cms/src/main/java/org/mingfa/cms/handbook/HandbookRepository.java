package org.mingfa.cms.handbook;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.mingfa.cms.handbook.EntryReading.Accepted;
import org.mingfa.cms.handbook.EntryReading.Refused;
import org.mingfa.cms.publishing.EditionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class HandbookRepository {

  private static final String LIVE = """
      select d.id, d.slug, d.version, e.number, e.adopted, e.live_at, h.source from document d
      join edition e on e.document_id = d.id and e.slot = 'LIVE'
      join handbook_edition h on h.document_id = e.document_id and h.number = e.number
      where d.kind = 'handbook' and""";

  private final DatabaseClient database;

  HandbookRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> addTopic(Topic topic) {
    return database.sql(
        "insert into handbook_topic (slug, title, position) values (:slug, :title, :position) on conflict do nothing")
        .bind("slug", topic.slug()).bind("title", topic.title()).bind("position", topic.position()).then();
  }

  Flux<Topic> topics() {
    return database.sql("select * from handbook_topic order by position, slug")
        .map(row -> new Topic(text(row, "slug"), text(row, "title"), number(row, "position"))).all();
  }

  Mono<Boolean> hasTopic(String slug) {
    return database.sql("select count(*) as n from handbook_topic where slug = :slug").bind("slug", slug)
        .map(row -> big(row, "n") > 0).one();
  }

  Mono<Void> add(EditionId id, HandbookEntry entry) {
    return database.sql(
        "insert into handbook_edition (document_id, number, topic, source) values (:document, :number, :topic, :source)")
        .bind("document", id.document()).bind("number", id.number()).bind("topic", entry.topic())
        .bind("source", HandbookMarkdown.write(entry)).then();
  }

  Mono<Void> change(EditionId id, HandbookEntry entry) {
    return database.sql(
        "update handbook_edition set topic = :topic, source = :source where document_id = :document and number = :number")
        .bind("topic", entry.topic()).bind("source", HandbookMarkdown.write(entry)).bind("document", id.document())
        .bind("number", id.number()).then();
  }

  Mono<HandbookEntry> body(EditionId id) {
    return database.sql("""
        select d.slug, h.source from handbook_edition h join document d on d.id = h.document_id
        where h.document_id = :document and h.number = :number""")
        .bind("document", id.document()).bind("number", id.number())
        .map(row -> entry(text(row, "slug"), text(row, "source"))).one();
  }

  Mono<LiveEntry> live(String slug) {
    return database.sql(LIVE + " d.slug = :slug").bind("slug", slug).map(HandbookRepository::liveEntry).one();
  }

  Mono<LiveEntry> live(UUID document) {
    return database.sql(LIVE + " d.id = :id").bind("id", document).map(HandbookRepository::liveEntry).one();
  }

  Flux<LiveEntry> ofTopic(String topic) {
    return database.sql(LIVE + " h.topic = :topic order by d.slug").bind("topic", topic)
        .map(HandbookRepository::liveEntry)
        .all();
  }

  Flux<LiveEntry> all() {
    return database.sql(LIVE + " 1 = 1 order by d.slug").map(HandbookRepository::liveEntry).all();
  }

  Mono<Boolean> withdrawn(String slug) {
    return database.sql("""
        select count(*) as n from edition e join document d on d.id = e.document_id
        where d.kind = 'handbook' and d.slug = :slug and e.state = 'WITHDRAWN'""").bind("slug", slug)
        .map(row -> big(row, "n") > 0).one();
  }

  Mono<Long> count() {
    return database.sql("select count(*) as n from document where kind = 'handbook'").map(row -> big(row, "n")).one();
  }

  private static LiveEntry liveEntry(Readable row) {
    return new LiveEntry(uuid(row, "id"), number(row, "number"), big(row, "version"),
        required(row, "adopted", Boolean.class), required(row, "live_at", Instant.class),
        entry(text(row, "slug"), text(row, "source")));
  }

  /** What is stored was accepted when it came in; only a stricter rule of a later release can refuse it. */
  private static HandbookEntry entry(String slug, String source) {
    return switch (HandbookMarkdown.read(slug, source)) {
      case Accepted(var entry) -> entry;
      case Refused(var findings) -> throw new IllegalStateException(
          "the stored entry " + slug + " no longer reads: " + findings.getFirst().message());
    };
  }
}
