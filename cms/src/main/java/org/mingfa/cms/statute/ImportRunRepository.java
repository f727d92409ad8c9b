package org.mingfa.cms.statute;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.database.Rows;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs of uploaded files and what came of each file, so that they outlive the process. */
@Repository
class ImportRunRepository {

  private static final String SELECT = """
      select r.*, (select count(*) from statute_import_file f where f.run_id = r.id) as total,
        (select count(*) from statute_import_file f where f.run_id = r.id and f.outcome is not null) as done,
        (select f.name from statute_import_file f where f.run_id = r.id and f.position =
          (select min(g.position) from statute_import_file g where g.run_id = r.id and g.outcome is null)) as label
      from statute_import_run r
      """;

  /** A file of a run; {@code result} is null while it waits. */
  record RunFile(int position, String name, @Nullable ImportedStatute result) {
  }

  private final DatabaseClient database;

  ImportRunRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(UUID id, List<String> names, String actor, boolean forReview, Instant now) {
    var files = IntStream.range(0, names.size()).mapToObj(i -> List.<Object>of(id, i, names.get(i))).toList();
    return database.sql("""
        insert into statute_import_run (id, state, started_by, for_review, created_at, beat_at)
        values (:id, 'WAITING', :actor, :review, :now, :now)""")
        .bind("id", id).bind("actor", actor).bind("review", forReview).bind("now", now).then()
        .then(
            Rows.batch(database, "insert into statute_import_file (run_id, position, name) values ($1, $2, $3)", files))
        .then();
  }

  Mono<ImportRun> find(UUID id) {
    return database.sql(SELECT + "where r.id = :id").bind("id", id).map(ImportRunRepository::run).one();
  }

  Flux<ImportRun> newest(int most) {
    return database.sql(SELECT + "order by r.created_at desc, r.id limit :most").bind("most", most)
        .map(ImportRunRepository::run).all();
  }

  Flux<UUID> waiting() {
    return database.sql("select id from statute_import_run where state = 'WAITING' order by created_at")
        .mapValue(UUID.class).all();
  }

  /** One of the nodes that ask wins. */
  Mono<Boolean> claim(UUID id, Instant now) {
    return database
        .sql("update statute_import_run set state = 'RUNNING', beat_at = :now where id = :id and state = 'WAITING'")
        .bind("now", now).bind("id", id).fetch().rowsUpdated().map(rows -> rows == 1);
  }

  /** Puts a run whose process is gone back in line. */
  Mono<Long> resume(UUID id, Instant silentSince) {
    return database.sql("""
        update statute_import_run set state = 'WAITING'
        where id = :id and state = 'RUNNING' and beat_at < :since""")
        .bind("id", id).bind("since", silentSince).fetch().rowsUpdated();
  }

  Mono<Void> beat(UUID id, Instant now) {
    return database.sql("update statute_import_run set beat_at = :now where id = :id").bind("now", now).bind("id", id)
        .then();
  }

  Mono<Void> end(UUID id, Instant now) {
    return database.sql("update statute_import_run set state = 'DONE', ended_at = :now where id = :id")
        .bind("now", now).bind("id", id).then();
  }

  Mono<Void> finish(UUID id, int position, ImportedStatute result) {
    var update = database.sql("""
        update statute_import_file set outcome = :outcome, title = :title, document_id = :document,
          articles = :articles, findings = :findings
        where run_id = :id and position = :position""")
        .bind("outcome", result.outcome().name()).bind("articles", result.articles())
        .bind("findings", ImportNote.write(result.notes())).bind("id", id).bind("position", position);
    return Rows.bind(Rows.bind(update, "title", result.title(), String.class), "document", result.document(),
        UUID.class).then();
  }

  Flux<RunFile> files(UUID id) {
    return database.sql("select * from statute_import_file where run_id = :id order by position").bind("id", id)
        .map(ImportRunRepository::file).all();
  }

  /** What the newest run found about a version. */
  Mono<RunFile> about(UUID document) {
    return database.sql("""
        select f.* from statute_import_file f join statute_import_run r on r.id = f.run_id
        where f.document_id = :document order by r.created_at desc limit 1""")
        .bind("document", document).map(ImportRunRepository::file).one();
  }

  private static RunFile file(Readable row) {
    var name = text(row, "name");
    @Nullable
    String outcome = row.get("outcome", String.class);
    return new RunFile(number(row, "position"), name, outcome == null
        ? null
        : new ImportedStatute(name, ImportOutcome.valueOf(outcome), row.get("title", String.class),
            row.get("document_id", UUID.class), number(row, "articles"), ImportNote.read(text(row, "findings"))));
  }

  private static ImportRun run(Readable row) {
    return new ImportRun(uuid(row, "id"), ImportRun.State.valueOf(text(row, "state")), text(row, "started_by"),
        required(row, "for_review", Boolean.class),
        required(row, "created_at", Instant.class), row.get("ended_at", Instant.class),
        required(row, "beat_at", Instant.class), (int) big(row, "total"), (int) big(row, "done"),
        Objects.requireNonNullElse(row.get("label", String.class), ""));
  }
}
