package org.mingfa.cms.publishing;

import static org.mingfa.cms.database.Rows.bind;
import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.uuid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Documents and their editions as rows. Every change names the lock version it has seen and says by its count whether
 * it won.
 */
@Repository
class EditionRepository {

  private static final String SELECT = """
      select e.*, d.kind, d.slug,
        (select string_agg(a.author, ' ' order by a.since, a.author) from edition_author a
          where a.document_id = e.document_id and a.number = e.number) as authors
      from edition e join document d on d.id = e.document_id
      """;

  private final DatabaseClient database;
  private final ReviewRepository reviews;
  private final EditionRows rows;

  EditionRepository(DatabaseClient database, ReviewRepository reviews, ContentKinds kinds) {
    this.database = database;
    this.reviews = reviews;
    this.rows = new EditionRows(kinds);
  }

  Mono<Void> addDocument(UUID id, String kind, String slug, Instant now) {
    return database
        .sql("insert into document (id, kind, slug, version, created_at) values (:id, :kind, :slug, 0, :now)")
        .bind("id", id).bind("kind", kind).bind("slug", slug).bind("now", now).then();
  }

  /** The count says whether the slug was free; another node's insert is waited for. */
  Mono<Long> addDocumentIfAbsent(UUID id, String kind, String slug, Instant now) {
    return database.sql("""
        insert into document (id, kind, slug, version, created_at) values (:id, :kind, :slug, 0, :now)
        on conflict do nothing""")
        .bind("id", id).bind("kind", kind).bind("slug", slug).bind("now", now).fetch().rowsUpdated();
  }

  Mono<UUID> document(String kind, String slug) {
    return database.sql("select id from document where kind = :kind and slug = :slug").bind("kind", kind)
        .bind("slug", slug).mapValue(UUID.class).one();
  }

  /** A second working edition fails on the constraint {@code edition_one_per_slot}. */
  Mono<Void> addDraft(EditionId id, String title, ContentHash hash, String author, Instant now) {
    return database
        .sql(
            """
                insert into edition (document_id, number, slot, state, lock_version, title, content_hash, adopted, changed_at)
                values (:document, :number, 'WORKING', 'DRAFT', 1, :title, :hash, false, :now)""")
        .bind("document", id.document()).bind("number", id.number()).bind("title", title).bind("hash", hash.hex())
        .bind("now", now).then().then(addAuthor(id, author, now));
  }

  /** Who has written once stays a writer of the edition, whatever is left of their words. */
  Mono<Void> addAuthor(EditionId id, String author, Instant now) {
    return database.sql("""
        insert into edition_author (document_id, number, author, since) values (:document, :number, :author, :now)
        on conflict do nothing""")
        .bind("document", id.document()).bind("number", id.number()).bind("author", author).bind("now", now).then();
  }

  /** Numbers are never used twice. */
  Mono<Integer> nextNumber(UUID document) {
    return database
        .sql("select cast(coalesce(max(number), 0) + 1 as bigint) as n from edition where document_id = :document")
        .bind("document", document).map(row -> big(row, "n")).one().map(Long::intValue);
  }

  Mono<Edition> find(EditionId id) {
    return one(database.sql(SELECT + "where e.document_id = :document and e.number = :number")
        .bind("document", id.document()).bind("number", id.number()));
  }

  Mono<Edition> inSlot(UUID document, String slot) {
    return one(database.sql(SELECT + "where e.document_id = :document and e.slot = :slot").bind("document", document)
        .bind("slot", slot));
  }

  /** A working edition is newer than the live one, and that newer than all before it. */
  Mono<Edition> toEdit(UUID document) {
    return one(database.sql(SELECT + """
        where e.document_id = :document and e.state <> 'DISCARDED' order by e.number desc limit 1""")
        .bind("document", document));
  }

  private Mono<Edition> one(DatabaseClient.GenericExecuteSpec select) {
    return many(select).singleOrEmpty();
  }

  Flux<Edition> history(UUID document) {
    return many(
        database.sql(SELECT + "where e.document_id = :document order by e.number desc").bind("document", document));
  }

  /** One of each document: the working edition, else the live one, else the newest. */
  Flux<Edition> list(EditionFilter filter) {
    var sql = SELECT + "where d.kind = :kind and lower(e.title) like :q escape '!' and e.state like :state and "
        + """
            e.number = (select max(coalesce(case when x.slot = 'WORKING' then x.number end, x.number))
              from edition x where x.document_id = e.document_id and (x.slot is not null or not exists
                (select 1 from edition y where y.document_id = e.document_id and y.slot is not null)))
            order by e.changed_at desc, e.document_id limit :size offset :skip""";
    return many(database.sql(sql).bind("kind", filter.kind()).bind("q", filter.pattern())
        .bind("state", filter.state().isEmpty() ? "%" : filter.state()).bind("size", filter.size())
        .bind("skip", filter.skip()));
  }

  Flux<Edition> inReview(String kind, int most) {
    return many(database.sql(SELECT + """
        where e.state = 'IN_REVIEW' and d.kind = :kind order by e.changed_at, e.document_id limit :most""")
        .bind("kind", kind).bind("most", most));
  }

  Flux<Edition> scheduled(int most) {
    return many(database.sql(SELECT + "where e.state = 'SCHEDULED' order by e.changed_at, e.document_id limit :most")
        .bind("most", most));
  }

  /** Ids only, the longest due first: one that cannot be read must not hide the others. */
  Mono<List<EditionId>> due(Instant now) {
    return database.sql("""
        select document_id, number from edition where state = 'SCHEDULED' and publish_at <= :now
        order by publish_at, document_id""").bind("now", now)
        .map(row -> new EditionId(uuid(row, "document_id"), number(row, "number"))).all().collectList();
  }

  /** Two queries, however many there are. */
  private Flux<Edition> many(DatabaseClient.GenericExecuteSpec select) {
    return select.map(rows::row).all().collectList()
        .flatMapMany(found -> reviews.of(found.stream().map(EditionRows.Row::id).toList())
            .flatMapIterable(signed -> found.stream()
                .map(row -> rows.edition(row, List.copyOf(signed.getOrDefault(row.id(), List.of())))).toList()));
  }

  Mono<Long> revise(EditionId id, long seen, String title, ContentHash hash, Instant now) {
    return database
        .sql(
            """
                update edition set title = :title, content_hash = :hash, state = 'DRAFT', lock_version = lock_version + 1, changed_at = :now
                where document_id = :document and number = :number and lock_version = :seen and slot = 'WORKING'""")
        .bind("title", title).bind("hash", hash.hex()).bind("now", now)
        .bind("document", id.document()).bind("number", id.number()).bind("seen", seen).fetch().rowsUpdated();
  }

  Mono<Long> move(EditionId id, long seen, String to, @Nullable String slot, @Nullable Instant publishAt, Instant now) {
    var sql = database
        .sql(
            """
                update edition set state = :to, slot = :slot, publish_at = :at, lock_version = lock_version + 1, changed_at = :now
                where document_id = :document and number = :number and lock_version = :seen and slot = 'WORKING'""")
        .bind("to", to).bind("now", now).bind("document", id.document()).bind("number", id.number()).bind("seen", seen);
    return bind(bind(sql, "slot", slot, String.class), "at", publishAt, Instant.class).fetch().rowsUpdated();
  }

  /** Enters the live slot; the one before has to have left it. */
  Mono<Long> enterLive(EditionId id, long seen, boolean adopted, Instant now) {
    return database.sql("""
        update edition set state = 'PUBLISHED', slot = 'LIVE', live_at = :now, adopted = :adopted,
          lock_version = lock_version + 1, changed_at = :now
        where document_id = :document and number = :number and lock_version = :seen and slot = 'WORKING'""")
        .bind("now", now).bind("adopted", adopted).bind("document", id.document()).bind("number", id.number())
        .bind("seen", seen).fetch().rowsUpdated();
  }

  /** Clears the live slot for the next edition, whichever holds it. */
  Mono<Long> supersede(UUID document, Instant now) {
    return database.sql("""
        update edition set state = 'SUPERSEDED', slot = null, ended_at = :now, lock_version = lock_version + 1,
          changed_at = :now
        where document_id = :document and slot = 'LIVE'""")
        .bind("now", now).bind("document", document).fetch().rowsUpdated();
  }

  /** This edition alone: another may have gone live since it was seen. */
  Mono<Long> withdraw(EditionId id, long seen, String reason, Instant now) {
    return database.sql("""
        update edition set state = 'WITHDRAWN', slot = null, ended_at = :now, reason = :reason,
          lock_version = lock_version + 1, changed_at = :now
        where document_id = :document and number = :number and lock_version = :seen and slot = 'LIVE'""")
        .bind("reason", reason).bind("now", now).bind("document", id.document()).bind("number", id.number())
        .bind("seen", seen).fetch().rowsUpdated();
  }

  /** The count that messages carry: one step for each change of what the public sees. */
  Mono<Long> nextVersion(UUID document) {
    return database.sql("update document set version = version + 1 where id = :id").bind("id", document).fetch()
        .rowsUpdated().then(database.sql("select version from document where id = :id").bind("id", document)
            .map(row -> big(row, "version")).one());
  }

  Mono<List<LiveEdition>> live(String kind) {
    return database.sql("""
        select e.document_id, e.number, d.slug, d.version, e.title, e.adopted, e.live_at from edition e
        join document d on d.id = e.document_id where d.kind = :kind and e.slot = 'LIVE' order by d.slug""")
        .bind("kind", kind).map(EditionRows::live).all().collectList();
  }

  Mono<LiveEdition> live(UUID document) {
    return database.sql("""
        select e.document_id, e.number, d.slug, d.version, e.title, e.adopted, e.live_at from edition e
        join document d on d.id = e.document_id where d.id = :document and e.slot = 'LIVE'""")
        .bind("document", document).map(EditionRows::live).one();
  }

  Mono<Long> version(UUID document) {
    return database.sql("select version from document where id = :id").bind("id", document)
        .map(row -> big(row, "version")).one();
  }
}
