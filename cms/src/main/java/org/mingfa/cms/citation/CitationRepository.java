package org.mingfa.cms.citation;

import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.CitationRow.Binding;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.statute.ProvisionNumber;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The citations of live editions as rows. */
@Repository
class CitationRepository {

  private static final String WITH_SOURCE = """
      select c.*, d.slug, e.title from citation c join document d on d.id = c.source_document
      join edition e on e.document_id = c.source_document and e.number = c.source_edition
      """;

  private final DatabaseClient database;

  CitationRepository(DatabaseClient database) {
    this.database = database;
  }

  /** Claims the document for this version of it; false if a newer one has been read. Holds its row to the end. */
  Mono<Boolean> claim(UUID document, String kind, int edition, long version, String names) {
    var raise = database.sql("""
        update citation_source set edition = :edition, version = :version, names = :names
        where document_id = :document and version <= :version""")
        .bind("edition", edition).bind("version", version).bind("names", names).bind("document", document).fetch()
        .rowsUpdated();
    var add = database.sql("""
        insert into citation_source (document_id, kind, edition, version, names)
        values (:document, :kind, :edition, :version, :names) on conflict do nothing""")
        .bind("document", document).bind("kind", kind).bind("edition", edition).bind("version", version)
        .bind("names", names).fetch().rowsUpdated();
    return raise.flatMap(raised -> raised > 0 ? Mono.just(raised) : add)
        .flatMap(done -> done > 0 ? Mono.just(done) : raise).map(done -> done > 0);
  }

  /** A document whose live edition has been read. */
  record Source(UUID document, String kind) {
  }

  /** Those read with other names than these. */
  Flux<Source> readWithout(String names, int most) {
    return database.sql("""
        select document_id, kind from citation_source where edition > 0 and names <> :names order by document_id
        limit :most""")
        .bind("names", names).bind("most", most)
        .map(row -> new Source(uuid(row, "document_id"), text(row, "kind"))).all();
  }

  Mono<Void> replace(UUID document, List<CitationRow> rows) {
    return database.sql("delete from citation where source_document = :document").bind("document", document).then()
        .then(Rows.batch(database, """
            insert into citation (source_document, position, source_kind, source_edition, source_part, own,
              statute_title, statute_slug, number, paragraph, item, cited_on, state, cited_document, bound_document,
              revision, flagged_at, acknowledged_by, acknowledged_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, $16, $17, $18)""",
            rows.stream().map(CitationRepository::values).toList()))
        .then();
  }

  private static List<Object> values(CitationRow row) {
    var citation = row.citation();
    var binding = row.binding();
    var number = citation.number();
    return List.of(row.source(), row.position(), row.kind(), row.edition(), row.part(), row.own(),
        citation.statute(), or(binding.slug(), String.class), number == null ? String.class : number.toString(),
        or(citation.paragraph()), or(citation.item()), row.citedOn(), binding.state().name(),
        or(binding.cited(), UUID.class), or(binding.bound(), UUID.class), or(row.flaggedAt(), Instant.class),
        or(row.acknowledgedBy(), String.class), or(row.acknowledgedAt(), Instant.class));
  }

  private static <T> Object or(@Nullable T value, Class<T> type) {
    return value == null ? type : value;
  }

  private static Object or(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : Integer.class;
  }

  /** Those that name a statute in one of these ways, or are bound to it, but for its own. Neither may be empty. */
  Flux<CitationRow> naming(Collection<String> titles, Collection<String> slugs) {
    return database.sql("""
        select * from citation where (statute_title in (:titles) or statute_slug in (:slugs)) and own = false""")
        .bind("titles", titles).bind("slugs", slugs).map(CitationRepository::row).all();
  }

  Flux<CitationRow> of(UUID document) {
    return database.sql("select * from citation where source_document = :document order by position")
        .bind("document", document).map(CitationRepository::row).all();
  }

  Flux<CitationRow> of(UUID document, int edition) {
    return of(document).filter(row -> row.edition() == edition);
  }

  Flux<CitingSource> citing(String slug, ProvisionNumber number) {
    return database.sql(WITH_SOURCE + "where c.statute_slug = :slug and c.number = :number")
        .bind("slug", slug).bind("number", number.toString()).map(CitationRepository::source).all();
  }

  Flux<FlaggedCitation> flagged(int most) {
    return database
        .sql(WITH_SOURCE + "where c.flagged_at is not null order by c.flagged_at, d.slug, c.position limit :most")
        .bind("most", most).map(row -> new FlaggedCitation(source(row), number(row, "position"),
            uuid(row, "cited_document"), uuid(row, "bound_document"),
            required(row, "flagged_at", Instant.class)))
        .all();
  }

  Flux<FlaggedPart> flaggedParts(String kind) {
    return database.sql("""
        select distinct source_document, source_edition, source_part from citation
        where source_kind = :kind and flagged_at is not null""").bind("kind", kind)
        .map(row -> new FlaggedPart(uuid(row, "source_document"), number(row, "source_edition"),
            text(row, "source_part")))
        .all();
  }

  /** Writes what was bound by a state of the library; loses where a later state has been written. */
  Mono<Long> rebind(List<CitationRow> rows, long revision) {
    return Rows.batch(database, """
        update citation set state = $1, statute_slug = $2, cited_document = $3, bound_document = $4, flagged_at = $5,
          acknowledged_by = $6, acknowledged_at = $7, revision = $8
        where source_document = $9 and position = $10 and source_edition = $11 and cited_on = $12 and revision <= $8""",
        rows.stream().map(row -> bindings(row, revision)).toList());
  }

  private static List<Object> bindings(CitationRow row, long revision) {
    var binding = row.binding();
    return List.of(binding.state().name(), or(binding.slug(), String.class), or(binding.cited(), UUID.class),
        or(binding.bound(), UUID.class), or(row.flaggedAt(), Instant.class), or(row.acknowledgedBy(), String.class),
        or(row.acknowledgedAt(), Instant.class), revision, row.source(), row.position(), row.edition(),
        row.citedOn());
  }

  /** From today on the text relies on today's wording. Only as it was seen: text and law may have changed since. */
  Mono<Long> acknowledge(SeenCitation seen, LocalDate today, String actor, Instant now) {
    return database.sql("""
        update citation set flagged_at = null, cited_on = :today, acknowledged_by = :actor, acknowledged_at = :now
        where source_document = :document and position = :position and flagged_at is not null
          and source_edition = :edition and state = :state and cited_document = :cited and bound_document = :bound""")
        .bind("today", today).bind("actor", actor).bind("now", now).bind("document", seen.document())
        .bind("position", seen.position()).bind("edition", seen.edition()).bind("state", seen.state().name())
        .bind("cited", seen.cited()).bind("bound", seen.bound()).fetch().rowsUpdated();
  }

  private static CitationRow row(Readable row) {
    return new CitationRow(uuid(row, "source_document"), number(row, "position"), text(row, "source_kind"),
        number(row, "source_edition"), text(row, "source_part"), required(row, "own", Boolean.class), citation(row),
        required(row, "cited_on", LocalDate.class),
        new Binding(state(row), row.get("statute_slug", String.class), row.get("cited_document", UUID.class),
            row.get("bound_document", UUID.class)),
        row.get("flagged_at", Instant.class), row.get("acknowledged_by", String.class),
        row.get("acknowledged_at", Instant.class));
  }

  private static CitingSource source(Readable row) {
    return new CitingSource(text(row, "source_kind"), uuid(row, "source_document"), number(row, "source_edition"),
        text(row, "slug"), text(row, "title"), text(row, "source_part"), citation(row), state(row));
  }

  private static CitationState state(Readable row) {
    return CitationState.valueOf(text(row, "state"));
  }

  private static Citation citation(Readable row) {
    var number = Objects.requireNonNullElse(row.get("number", String.class), "");
    return new Citation(text(row, "statute_title"), ProvisionNumber.parse(number).orElse(null),
        optional(row, "paragraph"), optional(row, "item"));
  }

  private static OptionalInt optional(Readable row, String column) {
    @Nullable
    Integer value = row.get(column, Integer.class);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
