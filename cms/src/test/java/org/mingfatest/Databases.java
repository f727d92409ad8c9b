package org.mingfatest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Real databases for tests, empty at the start: H2 as shipped, and one PostgreSQL server for the whole test run. */
public final class Databases {

  private Databases() {
  }

  /**
   * H2 in a file, as shipped. Not in memory: there a check constraint stays tied to the migration's session, which is
   * gone.
   */
  public static void h2(DynamicPropertyRegistry properties) {
    var folder = Path.of("target", "h2", UUID.randomUUID().toString()).toAbsolutePath();
    var url = "r2dbc:h2:file:///" + folder.resolve("mingfa")
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    properties.add("spring.r2dbc.url", () -> url);
    properties.add("mingfa.data", folder::toString);
  }

  /** A new database on the one server. */
  public static void postgres(DynamicPropertyRegistry properties) {
    var url = "r2dbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + Server.newDatabase();
    properties.add("spring.r2dbc.url", () -> url);
    properties.add("spring.r2dbc.username", () -> "postgres");
    properties.add("spring.r2dbc.password", () -> "postgres");
    properties.add("mingfa.data", Path.of("target", "postgres", UUID.randomUUID().toString())::toString);
  }

  /** Started with the first test that asks; ends with the process. */
  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("max_connections", "200")
            .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String newDatabase() {
      var name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = RUNNING.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
        sql.execute("create database " + name);
        return name;
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
