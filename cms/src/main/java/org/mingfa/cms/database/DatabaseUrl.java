package org.mingfa.cms.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

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

  /** Name and password before the host, percent-encoded (RFC 3986, section 3.2.1). */
  private static final Pattern CREDENTIALS = Pattern.compile("//([^/@:]*)(?::([^/@]*))?@");

  /** H2 in a file of the data folder. */
  static DatabaseUrl embedded(Path folder) {
    var file = folder.toAbsolutePath().normalize().resolve("mingfa") + H2_OPTIONS;
    return new DatabaseUrl("r2dbc:h2:file:///" + file, "jdbc:h2:file:" + file);
  }

  /** Who the address itself says works there; empty if it does not say. */
  String username() {
    return said(1);
  }

  /** The password in the address itself; empty if there is none. */
  String password() {
    return said(2);
  }

  private String said(int part) {
    var found = CREDENTIALS.matcher(r2dbc);
    return found.find() && found.group(part) != null
        ? URLDecoder.decode(found.group(part).replace("+", "%2B"), StandardCharsets.UTF_8)
        : "";
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
