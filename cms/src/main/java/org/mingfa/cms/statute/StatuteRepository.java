package org.mingfa.cms.statute;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.bind;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statutes, their live versions and what those repeal, as rows. */
@Repository
class StatuteRepository {

  private static final String LIVE = """
      select s.slug, s.title, s.short_title, s.rank, v.document_id, v.version_date, v.in_force_from, v.estimated,
        v.articles, v.history, v.preamble, e.number as edition
      from statute_version v join statute s on s.slug = v.statute
      join edition e on e.document_id = v.document_id and e.slot = 'LIVE'
      """;

  private final DatabaseClient database;

  StatuteRepository(DatabaseClient database) {
    this.database = database;
  }

  Flux<VersionRow> live() {
    return database.sql(LIVE + "order by s.slug").map(StatuteRepository::versionRow).all();
  }

  Flux<VersionRow> live(String slug) {
    return database.sql(LIVE + "where s.slug = :slug").bind("slug", slug).map(StatuteRepository::versionRow).all();
  }

  /** The version that is this document, if it is live. */
  Mono<VersionRow> version(UUID document) {
    return database.sql(LIVE + "where v.document_id = :document").bind("document", document)
        .map(StatuteRepository::versionRow).one();
  }

  private static VersionRow versionRow(Readable row) {
    var preamble = text(row, "preamble");
    return new VersionRow(uuid(row, "document_id"), number(row, "edition"), text(row, "slug"), text(row, "title"),
        text(row, "short_title"), Rank.valueOf(text(row, "rank")), required(row, "version_date", LocalDate.class),
        required(row, "in_force_from", LocalDate.class), required(row, "estimated", Boolean.class),
        number(row, "articles"), text(row, "history").lines().toList(), preamble.isEmpty() ? null : preamble);
  }

  /** Those of live versions only: what is withdrawn repeals nothing. */
  Flux<Repeal> repeals() {
    return database.sql("""
        select r.title, coalesce(r.repealed_on, v.in_force_from) as ends_on, s.title as ended_by
        from statute_repeal r join statute_version v on v.document_id = r.document_id
        join statute s on s.slug = v.statute
        join edition e on e.document_id = r.document_id and e.slot = 'LIVE'""")
        .map(row -> new Repeal(new StatuteTitle(text(row, "title")), required(row, "ends_on", LocalDate.class),
            text(row, "ended_by")))
        .all();
  }

  Flux<Statute> statutes() {
    return database.sql("select slug, title, short_title, rank, aliases from statute order by slug")
        .map(StatuteRepository::statuteRow).all();
  }

  Mono<Statute> statute(String slug) {
    return database.sql("select slug, title, short_title, rank, aliases from statute where slug = :slug")
        .bind("slug", slug).map(StatuteRepository::statuteRow).one();
  }

  /** The statute of a title; 民法典 means 中华人民共和国民法典 where the library has it. */
  Mono<Statute> titled(StatuteTitle title) {
    return database.sql("""
        select slug, title, short_title, rank, aliases from statute
        where title = :title or short_title = :title order by case when title = :title then 0 else 1 end limit 1""")
        .bind("title", title.full()).map(StatuteRepository::statuteRow).one();
  }

  private static Statute statuteRow(Readable row) {
    return new Statute(text(row, "slug"), text(row, "title"), text(row, "short_title"),
        Rank.valueOf(text(row, "rank")), text(row, "aliases").lines().toList());
  }

  Mono<Void> add(Statute statute) {
    return database.sql("""
        insert into statute (slug, title, short_title, rank, aliases)
        values (:slug, :title, :short, :rank, :aliases)""")
        .bind("slug", statute.slug()).bind("title", statute.title()).bind("short", statute.shortTitle())
        .bind("rank", statute.rank().name()).bind("aliases", String.join("\n", statute.aliases())).then();
  }

  Mono<Long> rename(String slug, List<String> aliases) {
    return database.sql("update statute set aliases = :aliases where slug = :slug")
        .bind("aliases", String.join("\n", aliases)).bind("slug", slug).fetch().rowsUpdated();
  }

  Mono<String> slugOf(UUID document) {
    return database.sql("select statute from statute_version where document_id = :document")
        .bind("document", document).mapValue(String.class).one();
  }

  /** A later edition brings what its source says now; a first day that staff have looked up outlasts an estimate. */
  Mono<Void> put(UUID document, String slug, NewVersion version) {
    return known(document).filter(_ -> version.estimated()).map(version::from).defaultIfEmpty(version)
        .flatMap(dated -> remove(document).then(add(document, slug, dated)))
        .thenMany(Flux.fromIterable(version.repeals())).concatMap(clause -> addRepeals(document, clause)).then();
  }

  private Mono<LocalDate> known(UUID document) {
    return database.sql("select in_force_from from statute_version where document_id = :document and not estimated")
        .bind("document", document).mapValue(LocalDate.class).one();
  }

  private Mono<Void> add(UUID document, String slug, NewVersion version) {
    return database.sql("""
        insert into statute_version (document_id, statute, version_date, in_force_from, estimated, articles, history,
          preamble, appendices)
        values (:document, :statute, :version, :from, :estimated, :articles, :history, :preamble, :appendices)""")
        .bind("document", document).bind("statute", slug).bind("version", version.date())
        .bind("from", version.inForceFrom()).bind("estimated", version.estimated())
        .bind("articles", version.text().provisions().size()).bind("history", String.join("\n", version.history()))
        .bind("preamble", version.text().preamble()).bind("appendices", version.text().appendices()).then();
  }

  private Mono<Void> remove(UUID document) {
    return Flux.fromStream(Stream.of("statute_repeal", "statute_version"))
        .concatMap(table -> database.sql("delete from " + table + " where document_id = :document")
            .bind("document", document).then())
        .then();
  }

  private Mono<Void> addRepeals(UUID document, RepealClause clause) {
    return Flux.fromIterable(clause.titles()).concatMap(title -> {
      var insert = database
          .sql("insert into statute_repeal (document_id, title, repealed_on) values (:document, :title, :day)")
          .bind("document", document).bind("title", title);
      return bind(insert, "day", clause.day().orElse(null), LocalDate.class).then();
    }).then();
  }

  /** Puts the day that staff have looked up in place of this estimate. */
  Mono<Long> settle(UUID document, LocalDate estimate, LocalDate from) {
    return database.sql("""
        update statute_version set in_force_from = :from, estimated = false
        where document_id = :document and estimated and in_force_from = :estimate""")
        .bind("from", from).bind("document", document).bind("estimate", estimate).fetch().rowsUpdated();
  }

  /** The text around the articles of a version: title, preamble, appendices. */
  Mono<StatuteText> frame(UUID document) {
    return database.sql("""
        select s.title, v.preamble, v.appendices from statute_version v join statute s on s.slug = v.statute
        where v.document_id = :document""")
        .bind("document", document)
        .map(row -> new StatuteText(text(row, "title"), text(row, "preamble"), text(row, "appendices"), List.of()))
        .one();
  }

  /** Every live version, itself included, whose first or last day hangs on this version's. */
  Flux<UUID> affectedBy(UUID document) {
    return database.sql("""
        select v.document_id from statute_version v join statute s on s.slug = v.statute
        join edition e on e.document_id = v.document_id and e.slot = 'LIVE'
        where v.statute = (select statute from statute_version where document_id = :document)
          or exists (select 1 from statute_repeal r
            where r.document_id = :document and (r.title = s.title or r.title = s.short_title))""")
        .bind("document", document).mapValue(UUID.class).all();
  }

  Flux<String> slugsAffectedBy(UUID document) {
    return database.sql("""
        select s.slug from statute s
        where s.slug = (select statute from statute_version where document_id = :document)
          or exists (select 1 from statute_repeal r
            where r.document_id = :document and (r.title = s.title or r.title = s.short_title))""")
        .bind("document", document).mapValue(String.class).all();
  }

  /** Grows with every public change of any version: documents are never deleted. */
  Mono<Long> revision() {
    return database.sql("select cast(coalesce(sum(version), 0) as bigint) as n from document where kind = 'statute'")
        .map(row -> big(row, "n")).one();
  }
}
