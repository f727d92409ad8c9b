package org.mingfa.cms.database;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Reads and binds columns the way both engines take them; every repository goes through here. */
public final class Rows {

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
}
