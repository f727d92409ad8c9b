package org.mingfa.cms.statute;

import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Up to which day the beginnings and ends of versions have been told. */
@Repository
class CalendarRepository {

  private final DatabaseClient database;

  CalendarRepository(DatabaseClient database) {
    this.database = database;
  }

  /** What was imported before the first day counts as told. */
  Mono<Void> begin(LocalDate today) {
    return database.sql("insert into statute_calendar (id, processed) values (1, :today) on conflict do nothing")
        .bind("today", today).then();
  }

  Mono<LocalDate> processed() {
    return database.sql("select processed from statute_calendar where id = 1").mapValue(LocalDate.class).one();
  }

  /** One of the nodes that ask wins. */
  Mono<Long> move(LocalDate from, LocalDate to) {
    return database.sql("update statute_calendar set processed = :to where id = 1 and processed = :from")
        .bind("to", to).bind("from", from).fetch().rowsUpdated();
  }
}
