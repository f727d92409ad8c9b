package org.mingfa.quiz.round;

import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.quiz.question.Mark;
import org.mingfa.quiz.question.QuestionJson;
import org.mingfa.quiz.question.QuestionWording;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rounds as rows; an answer is one conditional update. */
@Repository
class RoundRepository {

  private final DatabaseClient database;

  RoundRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(Round round) {
    var insert = database.sql("""
        insert into quiz_round (id, kind, commitment, seed, started_at, until_at)
        values (:id, :kind, :commitment, :seed, :started, :until)""")
        .bind("id", round.id()).bind("kind", round.kind().name()).bind("commitment", round.commitment())
        .bind("seed", round.secret()).bind("started", round.startedAt());
    return Rows.bind(insert, "until", round.until(), Instant.class).then().then(Rows.batch(database,
        "insert into quiz_round_item (round_id, position, hash, item, choices) values ($1, $2, $3, $4, $5)",
        round.items().stream().map(item -> List.<Object>of(round.id(), item.position(), item.shown().hash().hex(),
            item.shown().item(), written(item.shown().order()))).toList()))
        .then();
  }

  Mono<Round> find(UUID id) {
    return database.sql("select * from quiz_round where id = :id").bind("id", id).map(RoundRepository::head).one()
        .flatMap(round -> items(id).collectList().map(items -> new Round(round.id(), round.kind(), round.commitment(),
            round.secret(), round.startedAt(), round.until(), items)));
  }

  private Flux<PlayedItem> items(UUID id) {
    return database.sql("""
        select i.*, w.source from quiz_round_item i join question_wording w on w.hash = i.hash
        where i.round_id = :id order by i.position""").bind("id", id).map(RoundRepository::item).all();
  }

  /** The count says whether this answer is the first. */
  Mono<Long> answer(UUID id, int position, List<Integer> places, Mark mark, Instant now) {
    return database.sql("""
        update quiz_round_item set places = :places, correct = :correct, share = :share, answered_at = :now
        where round_id = :id and position = :position and places is null""")
        .bind("places", written(places)).bind("correct", mark.right()).bind("share", mark.share()).bind("now", now)
        .bind("id", id).bind("position", position).fetch().rowsUpdated();
  }

  /** The question of a day, once it has been asked. */
  Mono<ContentHash> daily(LocalDate day) {
    return database.sql("select hash from quiz_daily where day_on = :day").bind("day", day)
        .map(row -> new ContentHash(text(row, "hash"))).one();
  }

  /** The first who asks settles it. */
  Mono<Void> settle(LocalDate day, ContentHash hash) {
    return database.sql("insert into quiz_daily (day_on, hash) values (:day, :hash) on conflict do nothing")
        .bind("day", day).bind("hash", hash.hex()).then();
  }

  /** Takes away rounds begun before a time in which nothing was ever answered. */
  Mono<Long> sweep(Instant before) {
    var idle = """
        (select r.id from quiz_round r where r.started_at < :before and not exists
          (select 1 from quiz_round_item i where i.round_id = r.id and i.places is not null))""";
    return database.sql("delete from quiz_round_item where round_id in " + idle).bind("before", before).then()
        .then(database.sql("delete from quiz_round where id in " + idle).bind("before", before).fetch().rowsUpdated());
  }

  private static Round head(Readable row) {
    return new Round(uuid(row, "id"), RoundKind.valueOf(text(row, "kind")), text(row, "commitment"), text(row, "seed"),
        required(row, "started_at", Instant.class), row.get("until_at", Instant.class), List.of());
  }

  private static PlayedItem item(Readable row) {
    var wording = new QuestionWording(new ContentHash(text(row, "hash")), QuestionJson.stored(text(row, "source")));
    @Nullable
    String places = row.get("places", String.class);
    return new PlayedItem(number(row, "position"), new ShownItem(wording, number(row, "item"),
        read(text(row, "choices"))), places == null ? null : read(places),
        places == null
            ? null
            : new Mark(required(row, "correct", Boolean.class), required(row, "share", Double.class)));
  }

  private static String written(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Integer> read(String written) {
    return written.isEmpty() ? List.of() : Stream.of(written.split(",", -1)).map(Integer::valueOf).toList();
  }
}
