package org.mingfa.api.search;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.text;

import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class QueryLogRepository {

  /** A question that came on three days or more, from several people or from one: who asked is not kept. */
  record Often(String query, long days, long times, int found) {
  }

  private static final int DAYS = 3;

  private final DatabaseClient database;

  QueryLogRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(String query, LocalDate day, int times, int found) {
    return database.sql("""
        update search_query set times = times + :times, found = case when found > :found then found else :found end
        where query = :query and asked = :day""").bind("times", times).bind("found", found).bind("query", query)
        .bind("day", day).fetch().rowsUpdated().flatMap(n -> n == 1
            ? Mono.<Void>empty()
            : database.sql(
                "insert into search_query (query, asked, times, found) values (:query, :day, :times, :found) on conflict do nothing")
                .bind("times", times).bind("found", found).bind("query", query).bind("day", day).then());
  }

  Mono<Void> forget(LocalDate before) {
    return database.sql("delete from search_query where asked < :before").bind("before", before).then();
  }

  Flux<Often> often(int most) {
    return database.sql("""
        select query, count(*) as days, cast(sum(times) as bigint) as times, max(found) as found from search_query
        group by query having count(*) >= :days order by found, times desc limit :most""").bind("days", DAYS)
        .bind("most", most)
        .map(row -> new Often(text(row, "query"), big(row, "days"), big(row, "times"), number(row, "found"))).all();
  }
}
