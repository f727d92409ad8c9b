package org.mingfa.cms.publishing;

import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The signatures of editions as rows. */
@Repository
class ReviewRepository {

  private final DatabaseClient database;

  ReviewRepository(DatabaseClient database) {
    this.database = database;
  }

  /** A second signature of a stage, or of a person, fails on a constraint. */
  Mono<Void> sign(EditionId id, Signature signature) {
    return database.sql("""
        insert into review (document_id, number, stage, reviewer, content_hash, note, signed_at)
        values (:document, :number, :stage, :reviewer, :hash, :note, :at)""")
        .bind("document", id.document()).bind("number", id.number()).bind("stage", signature.stage())
        .bind("reviewer", signature.reviewer()).bind("hash", signature.hash().hex()).bind("note", signature.note())
        .bind("at", signature.at()).then();
  }

  Mono<Void> voidAll(EditionId id) {
    return database.sql("delete from review where document_id = :document and number = :number")
        .bind("document", id.document()).bind("number", id.number()).then();
  }

  /** In the order of stages, by edition, in one query; an edition that nobody has signed is left out. */
  Mono<Map<EditionId, Collection<Signature>>> of(List<EditionId> ids) {
    return ids.isEmpty()
        ? Mono.just(Map.of())
        : database.sql("select * from review where document_id in (:documents) order by stage")
            .bind("documents", ids.stream().map(EditionId::document).distinct().toList())
            .map(row -> Map.entry(new EditionId(uuid(row, "document_id"), number(row, "number")), signature(row)))
            .all().collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Signature signature(Readable row) {
    return new Signature(number(row, "stage"), text(row, "reviewer"), new ContentHash(text(row, "content_hash")),
        text(row, "note"), required(row, "signed_at", Instant.class));
  }
}
