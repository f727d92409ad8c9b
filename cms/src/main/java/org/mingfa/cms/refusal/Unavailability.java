package org.mingfa.cms.refusal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells an engine that is away (the database, the search cluster, Redis) from a fault of our own: what waits for it can
 * be tried again for as long as it takes. Adapters whose driver speaks otherwise translate to an {@link IOException}.
 */
public final class Unavailability {

  private static final int DEEPEST = 20;

  private Unavailability() {
  }

  /** Whether the error, or what caused it, is an engine that cannot be reached or does not answer in time. */
  public static boolean isBehind(Throwable error) {
    @Nullable
    Throwable cause = error;
    for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (isAway(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isAway(Throwable cause) {
    return switch (cause) {
      case FileSystemException _ -> false;
      case IOException _,TimeoutException _ -> true;
      case DataAccessResourceFailureException _,TransientDataAccessException _,CannotCreateTransactionException _ ->
        true;
      default -> false;
    };
  }
}
