package org.mingfa.cms.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and binds columns the way both engines take them; every repository goes through here. */
public final class Rows {

  private static final int BATCH = 500;

  private Rows() {
  }

  /** The column's value; null there is a fault of the schema, not of the data. */
  public static <T> T required(Readable row, String column, Class<T> type) {
    @Nullable
    T value = row.get(column, type);
    if (value == null) {
      throw new IllegalStateException(column + " is null");
    }
    return value;
  }

  public static UUID uuid(Readable row, String column) {
    return required(row, column, UUID.class);
  }

  public static String text(Readable row, String column) {
    return required(row, column, String.class);
  }

  public static int number(Readable row, String column) {
    return required(row, column, Integer.class);
  }

  public static long big(Readable row, String column) {
    return required(row, column, Long.class);
  }

  /** Both engines keep microseconds; a bound nanosecond would compare as later. */
  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** Binds a value that may be absent. */
  public static <T> GenericExecuteSpec bind(GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
    return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
  }

  /**
   * Runs a statement once for each row, with few round trips, in the transaction at hand; the value is how many rows
   * were changed in all.
   *
   * @param sql
   *          with {@code $1}, {@code $2} … for the columns
   * @param rows
   *          a value for each placeholder; a {@link Class} stands for null of that type
   */
  public static Mono<Long> batch(DatabaseClient database, String sql, List<List<Object>> rows) {
    return Flux.fromIterable(rows).buffer(BATCH)
        .concatMap(some -> database.inConnection(connection -> batch(connection, sql, some))).reduce(0L, Long::sum);
  }

  private static Mono<Long> batch(Connection connection, String sql, List<List<Object>> rows) {
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
