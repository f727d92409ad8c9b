package org.mingfa.cms.database;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.nio.file.Path;

/**
 * The one address of the database and what follows from it.
 *
 * @param r2dbc
 *          the address the application works with
 * @param jdbc
 *          the address the migrations run with: the same database
 */
record DatabaseUrl(String r2dbc, String jdbc) {

  /** Survives kill -9: every commit reaches the operating system before it is acknowledged. */
  private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  /** H2 in a file of the data folder. */
  static DatabaseUrl embedded(Path folder) {
    var file = folder.toAbsolutePath().normalize().resolve("mingfa") + H2_OPTIONS;
    return new DatabaseUrl("r2dbc:h2:file:///" + file, "jdbc:h2:file:" + file);
  }

  /** Who the address itself says works there; empty if it does not say. */
  String username() {
    return said(ConnectionFactoryOptions.USER);
  }

  /** The password in the address itself; empty if there is none. */
  String password() {
    return said(ConnectionFactoryOptions.PASSWORD);
  }

  private String said(Option<?> option) {
    var value = ConnectionFactoryOptions.parse(r2dbc).getValue(option);
    return value instanceof CharSequence text ? text.toString() : "";
  }

  @Override
  public String toString() {
    return "DatabaseUrl";
  }

  /** The migrations' address for an address that somebody configured. */
  static DatabaseUrl of(String r2dbc) {
    if (r2dbc.startsWith("r2dbc:pool:")) {
      return of("r2dbc:" + r2dbc.substring("r2dbc:pool:".length()));
    }
    if (r2dbc.startsWith("r2dbc:h2:mem:///")) {
      return new DatabaseUrl(r2dbc, r2dbc.replaceFirst("r2dbc:h2:mem:///", "jdbc:h2:mem:"));
    }
    if (r2dbc.startsWith("r2dbc:h2:file:///")) {
      return new DatabaseUrl(r2dbc, r2dbc.replaceFirst("r2dbc:h2:file:///", "jdbc:h2:file:"));
    }
    return new DatabaseUrl(r2dbc, r2dbc.replaceFirst("^r2dbc:", "jdbc:").replaceFirst("//[^/@]*@", "//"));
  }
}
