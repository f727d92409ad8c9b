package org.mingfa.api.search;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.text;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class ColloquialismRepository {

  /** A row as it stands, which may mean nothing: see {@link Colloquialism#of}. */
  record Row(String word, String statuteWords) {
  }

  private final DatabaseClient database;

  ColloquialismRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Long> count() {
    return database.sql("select count(*) as n from colloquialism").map(row -> big(row, "n")).one();
  }

  Flux<Row> like(String q, int most) {
    return database.sql("""
        select word, statute_words from colloquialism where word like :q escape '!' or statute_words like :q escape '!'
        order by changed_at desc, word limit :most""")
        .bind("q", "%" + q.replaceAll("[!%_]", "!$0") + "%").bind("most", most)
        .map(row -> new Row(text(row, "word"), text(row, "statute_words"))).all();
  }

  /** By word. */
  Flux<Row> all(int most) {
    return database.sql("select word, statute_words from colloquialism order by word limit :most").bind("most", most)
        .map(row -> new Row(text(row, "word"), text(row, "statute_words"))).all();
  }

  Mono<Void> put(Colloquialism line, Instant now) {
    return database.sql("update colloquialism set statute_words = :words, changed_at = :now where word = :word")
        .bind("words", line.statuteWords()).bind("now", now).bind("word", line.word()).fetch().rowsUpdated()
        .flatMap(n -> n == 1 ? Mono.<Void>empty() : add(line, now));
  }

  Mono<Void> add(Colloquialism line, Instant now) {
    return database
        .sql(
            "insert into colloquialism (word, statute_words, changed_at) values (:word, :words, :now) on conflict do nothing")
        .bind("words", line.statuteWords()).bind("now", now).bind("word", line.word()).then();
  }

  Mono<Long> remove(String word) {
    return database.sql("delete from colloquialism where word = :word").bind("word", word).fetch().rowsUpdated();
  }
}
