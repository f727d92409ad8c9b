package org.mingfa.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An edition that two people wrote before there was a table of writers. */
class EditionAuthorMigrationTests {

  private static final String DOCUMENT = "0b9a2b6e-5f0c-4a44-9a53-1f6a55ac8d11";

  static List<Consumer<DynamicPropertyRegistry>> engines() {
    return List.of(Databases::h2, Databases::postgres);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void findsEarlierWritersInTheAuditTrail(Consumer<DynamicPropertyRegistry> engine) throws SQLException {
    var properties = new HashMap<String, String>();
    engine.accept((name, value) -> properties.put(name, String.valueOf(value.get())));
    var url = properties.getOrDefault("spring.r2dbc.url", "").replaceFirst("^r2dbc:", "jdbc:").replace("file:///",
        "file:");
    var user = properties.getOrDefault("spring.r2dbc.username", "sa");
    var password = properties.getOrDefault("spring.r2dbc.password", "");
    var flyway = Flyway.configure().dataSource(url, user, password).locations("classpath:db/migration");
    flyway.target("2026.11.23.07").load().migrate();
    try (var connection = DriverManager.getConnection(url, user, password)) {
      writeWithoutTheTable(connection);
    }
    flyway.target("latest").load().migrate();
    try (var connection = DriverManager.getConnection(url, user, password)) {
      assertThat(authors(connection)).containsExactly("first", "last");
    }
  }

  private static void writeWithoutTheTable(Connection connection) throws SQLException {
    try (var sql = connection.createStatement()) {
      sql.execute("insert into document (id, kind, slug, version, created_at) values ('" + DOCUMENT
          + "', 'handbook', 'a', 0, timestamp '2026-11-01 08:00:00')");
      sql.execute("""
          insert into edition (document_id, number, slot, state, lock_version, author, title, content_hash, adopted,
            changed_at)
          values ('%s', 1, 'WORKING', 'DRAFT', 2, 'last', 't', 'h', false, timestamp '2026-11-02 08:00:00')"""
          .formatted(DOCUMENT));
      for (var line : List.of("'first', 'edition.create'", "'last', 'edition.revise'", "'reader', 'edition.sign'")) {
        sql.execute("insert into audit_line (at, actor, action, subject, detail) values "
            + "(timestamp '2026-11-01 08:00:00', " + line + ", '" + DOCUMENT + "/1', '')");
      }
    }
  }

  private static List<String> authors(Connection connection) throws SQLException {
    var found = new ArrayList<String>();
    try (var sql = connection.createStatement();
        var rows = sql.executeQuery("select author from edition_author order by author")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
