package org.mingfa.quiz.intake;

import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingfa.cms.database.Rows;
import org.mingfa.quiz.exchange.ExchangeFormat;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionJson;
import org.mingfa.quiz.question.QuestionWording;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Dry runs and their rows. */
@Repository
class QuestionImportRepository {

  private final DatabaseClient database;

  QuestionImportRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(UUID id, String fileName, ExchangeFormat format, String actor, Instant now) {
    return database.sql("""
        insert into question_import (id, file_name, format, state, started_by, created_at, beat_at, total, done, faulty,
          said) values (:id, :name, :format, 'WAITING', :actor, :now, :now, 0, 0, 0, '')""")
        .bind("id", id).bind("name", fileName).bind("format", format.name()).bind("actor", actor).bind("now", now)
        .then();
  }

  Mono<QuestionImport> find(UUID id) {
    return database.sql("select * from question_import where id = :id").bind("id", id)
        .map(QuestionImportRepository::read).one();
  }

  Flux<QuestionImport> newest(int most) {
    return database.sql("select * from question_import order by created_at desc, id limit :most").bind("most", most)
        .map(QuestionImportRepository::read).all();
  }

  Flux<UUID> waiting() {
    return database.sql("select id from question_import where state = 'WAITING' order by created_at")
        .mapValue(UUID.class).all();
  }

  /** One of those who ask wins. */
  Mono<Boolean> move(UUID id, QuestionImport.State from, QuestionImport.State to, Instant now) {
    return database.sql("update question_import set state = :to, beat_at = :now where id = :id and state = :from")
        .bind("to", to.name()).bind("now", now).bind("id", id).bind("from", from.name()).fetch().rowsUpdated()
        .map(rows -> rows == 1);
  }

  Mono<Void> counted(UUID id, int total) {
    return database.sql("update question_import set total = :total where id = :id").bind("total", total)
        .bind("id", id).then();
  }

  Mono<Void> refuse(UUID id, String said) {
    return database.sql("update question_import set state = 'REFUSED', said = :said where id = :id")
        .bind("said", said.substring(0, Math.min(said.length(), 400))).bind("id", id).then();
  }

  /** Adds rows and counts them. */
  Mono<Void> add(UUID id, List<CheckedRow> rows, Instant now) {
    return Rows.batch(database, """
        insert into question_import_row (import_id, number, place, headline, question_id, normal_hash, source, faults)
        values ($1, $2, $3, $4, $5, $6, $7, $8)""", rows.stream().map(row -> values(id, row)).toList())
        .then(database.sql("update question_import set done = done + :rows, beat_at = :now where id = :id")
            .bind("rows", rows.size()).bind("now", now).bind("id", id).then());
  }

  private static List<Object> values(UUID id, CheckedRow row) {
    var question = row.question();
    return List.of(id, row.number(), row.where(), row.headline(), question == null ? String.class : question.id(),
        question == null ? String.class : QuestionWording.of(question).normalHash(),
        question == null ? String.class : QuestionJson.write(question), RowCheck.stored(row.faults()));
  }

  /** Marks rows that say what a row before them says, or have its id. */
  Mono<Void> markRepeated(UUID id, String said) {
    // one index each: the two conditions in one would compare every row with every other
    return markRepeated(id, said, "o.normal_hash = question_import_row.normal_hash")
        .then(markRepeated(id, said, "o.question_id = question_import_row.question_id"));
  }

  private Mono<Void> markRepeated(UUID id, String said, String same) {
    return database.sql("""
        update question_import_row set faults = case when faults = '' then :said else faults || :more end
        where import_id = :id and faults not like :known and exists (select 1 from question_import_row o
          where o.import_id = :id and o.number < question_import_row.number and %s)""".formatted(same))
        .bind("said", said).bind("more", "\n" + said).bind("known", "%" + said).bind("id", id).then();
  }

  Mono<Void> countFaulty(UUID id) {
    return database.sql("""
        update question_import set faulty = (select count(*) from question_import_row r
          where r.import_id = :id and r.faults <> '') where id = :id""").bind("id", id).then();
  }

  Flux<CheckedRow> faulty(UUID id, int most, long skip) {
    return database.sql("""
        select number, place, headline, faults from question_import_row where import_id = :id and faults <> ''
        order by number limit :most offset :skip""").bind("id", id).bind("most", most).bind("skip", skip)
        .map(row -> new CheckedRow(number(row, "number"), text(row, "place"), text(row, "headline"), null,
            text(row, "faults").lines().toList()))
        .all();
  }

  Flux<Question> questions(UUID id, int most, long skip) {
    return database.sql("""
        select source from question_import_row where import_id = :id order by number limit :most offset :skip""")
        .bind("id", id).bind("most", most).bind("skip", skip).map(row -> QuestionJson.stored(text(row, "source")))
        .all();
  }

  /** What nobody has taken in since then goes. */
  Mono<Long> sweep(Instant before) {
    var old = "(select id from question_import where created_at < :before)";
    return database.sql("delete from question_import_row where import_id in " + old).bind("before", before).then()
        .then(database.sql("delete from question_import where created_at < :before").bind("before", before).fetch()
            .rowsUpdated());
  }

  private static QuestionImport read(Readable row) {
    return new QuestionImport(uuid(row, "id"), text(row, "file_name"), ExchangeFormat.valueOf(text(row, "format")),
        QuestionImport.State.valueOf(text(row, "state")), text(row, "started_by"),
        required(row, "created_at", Instant.class), required(row, "beat_at", Instant.class), number(row, "total"),
        number(row, "done"), number(row, "faulty"), text(row, "said"));
  }
}
