package org.mingfa;

import io.r2dbc.spi.R2dbcException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.database.StartRefusedException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Knows the faults that an operator can mend: a taken port, the data folder, the database's address. */
class StartFailures implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (@Nullable
    Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var line = line(cause);
      if (line != null) {
        return new FailureAnalysis(line, null, failure);
      }
    }
    return null;
  }

  private static @Nullable String line(Throwable cause) {
    return switch (cause) {
      case StartRefusedException refused -> refused.getMessage();
      case PortInUseException port -> "端口 " + port.getPort() + " 已被占用，请用 --server.port 换一个"
          + " (the port is taken; choose another with --server.port)";
      case FlywayException _ -> database(cause);
      case R2dbcException _ -> database(cause);
      default ->
        cause.getMessage() != null && cause.getMessage().contains("ConnectionFactory") ? database(cause) : null;
    };
  }

  /** Of the driver's words only the first line: the address may hold a password. */
  private static String database(Throwable cause) {
    var words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceAll("//[^/@]*@", "//…@");
    return "数据库连不上或版本不对，请检查 spring.r2dbc.url (the database cannot be reached or migrated: " + words + ")";
  }
}
