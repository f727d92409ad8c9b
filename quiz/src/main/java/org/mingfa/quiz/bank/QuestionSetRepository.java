package org.mingfa.quiz.bank;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.quiz.question.QuestionJson;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bodies of sets as rows: which wording stands at which place of which edition. */
@Repository
class QuestionSetRepository {

  private static final String LIVE = """
      select i.document_id, i.number, e.adopted, w.hash, w.source from question_set_item i
      join edition e on e.document_id = i.document_id and e.number = i.number and e.slot = 'LIVE'
      join document d on d.id = i.document_id
      join question_wording w on w.hash = i.hash
      """;

  private final DatabaseClient database;

  QuestionSetRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The wordings of an edition in order. */
  Flux<QuestionWording> of(EditionId id) {
    return database.sql("""
        select w.hash, w.source from question_set_item i join question_wording w on w.hash = i.hash
        where i.document_id = :document and i.number = :number order by i.position""")
        .bind("document", id.document()).bind("number", id.number()).map(QuestionSetRepository::read).all();
  }

  /** Their hashes in order. */
  Flux<String> hashes(EditionId id) {
    return database.sql("""
        select hash from question_set_item where document_id = :document and number = :number order by position""")
        .bind("document", id.document()).bind("number", id.number()).mapValue(String.class).all();
  }

  Flux<LiveQuestion> live() {
    return database.sql(LIVE + "order by d.slug, i.position").map(row -> new LiveQuestion(
        new EditionId(uuid(row, "document_id"), number(row, "number")), required(row, "adopted", Boolean.class),
        read(row))).all();
  }

  Mono<QuestionWording> wording(ContentHash hash) {
    return database.sql("select hash, source from question_wording where hash = :hash").bind("hash", hash.hex())
        .map(QuestionSetRepository::read).one();
  }

  /** The set that a question belongs to; empty for an id that is free. */
  Mono<UUID> home(String question) {
    return database.sql("select document_id from question where id = :id").bind("id", question)
        .mapValue(UUID.class).one();
  }

  /** Another set's ids among these. */
  Flux<String> elsewhere(UUID document, List<String> questions) {
    return questions.isEmpty()
        ? Flux.empty()
        : database.sql("select id from question where id in (:ids) and document_id <> :document order by id")
            .bind("ids", questions).bind("document", document).mapValue(String.class).all();
  }

  /** Makes these the body of an edition, in this order, in place of what it had. */
  Mono<Void> replace(EditionId id, List<QuestionWording> wordings) {
    return database.sql("delete from question_set_item where document_id = :document and number = :number")
        .bind("document", id.document()).bind("number", id.number()).then()
        .then(Rows.batch(database, "insert into question (id, document_id) values ($1, $2) on conflict do nothing",
            wordings.stream().map(w -> List.<Object>of(w.question().id(), id.document())).toList()))
        .then(Rows.batch(database, """
            insert into question_wording (hash, question_id, kind, topic, difficulty, normal_hash, source)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing""",
            wordings.stream().map(QuestionSetRepository::row).toList()))
        .then(Rows.batch(database, """
            insert into question_set_item (document_id, number, position, question_id, hash)
            values ($1, $2, $3, $4, $5)""",
            IntStream.range(0, wordings.size()).mapToObj(i -> List.<Object>of(id.document(), id.number(), i,
                wordings.get(i).question().id(), wordings.get(i).hash().hex())).toList()))
        .then();
  }

  private static List<Object> row(QuestionWording wording) {
    var question = wording.question();
    return List.of(wording.hash().hex(), question.id(), question.kind().written(), question.topic(),
        question.difficulty(), wording.normalHash(), QuestionJson.write(question));
  }

  /** Which of these the working and live editions of any set hold, by the hash of their normal text. */
  Flux<String> same(List<String> normalHashes) {
    return normalHashes.isEmpty()
        ? Flux.empty()
        : database.sql("""
            select distinct w.normal_hash from question_wording w join question_set_item i on i.hash = w.hash
            join edition e on e.document_id = i.document_id and e.number = i.number
            where w.normal_hash in (:hashes) and e.slot is not null""")
            .bind("hashes", normalHashes).mapValue(String.class).all();
  }

  Mono<Void> addTopic(QuestionTopic topic) {
    return database.sql(
        "insert into quiz_topic (slug, title, position) values (:slug, :title, :position) on conflict do nothing")
        .bind("slug", topic.slug()).bind("title", topic.title()).bind("position", topic.position()).then();
  }

  Flux<QuestionTopic> topics() {
    return database.sql("select * from quiz_topic order by position, slug")
        .map(row -> new QuestionTopic(text(row, "slug"), text(row, "title"), number(row, "position"))).all();
  }

  Mono<Long> sets() {
    return database.sql("select count(*) as n from document where kind = 'questions'").map(row -> big(row, "n")).one();
  }

  /** Grows with every public change of any set. */
  Mono<Long> versions() {
    return database.sql("select cast(coalesce(sum(version), 0) as bigint) as n from document where kind = 'questions'")
        .map(row -> big(row, "n")).one();
  }

  private static QuestionWording read(Readable row) {
    return new QuestionWording(new ContentHash(text(row, "hash")), QuestionJson.stored(text(row, "source")));
  }
}
