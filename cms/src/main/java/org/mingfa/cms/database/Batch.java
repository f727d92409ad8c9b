package org.mingfa.cms.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs one statement for many rows with few round trips, in the transaction at hand. */
public final class Batch {

  private static final int ROWS = 500;

  private Batch() {
  }

  /**
   * Runs it once for each row; the value is how many rows were changed in all.
   *
   * @param sql
   *          with {@code $1}, {@code $2} … for the columns
   * @param rows
   *          a value for each placeholder; a {@link Class} stands for null of that type
   */
  public static Mono<Long> run(DatabaseClient database, String sql, List<List<Object>> rows) {
    return Flux.fromIterable(rows).buffer(ROWS)
        .concatMap(some -> database.inConnection(connection -> some(connection, sql, some))).reduce(0L, Long::sum);
  }

  private static Mono<Long> some(Connection connection, String sql, List<List<Object>> rows) {
    var statement = connection.createStatement(sql);
    for (var i = 0; i < rows.size(); i++) {
      if (i > 0) {
        statement.add();
      }
      bind(statement, rows.get(i));
    }
    return Flux.<Result>from(statement.execute()).concatMap(Result::getRowsUpdated).reduce(0L, Long::sum);
  }

  private static void bind(Statement statement, List<Object> row) {
    for (var i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Class<?> type) {
        statement.bindNull(i, type);
      } else {
        statement.bind(i, row.get(i));
      }
    }
  }
}
