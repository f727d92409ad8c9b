package org.mingfa.cms.statute;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody has uploaded, on their way into the library.
 *
 * @param state
 *          as stored: a process that died leaves it at RUNNING
 * @param forReview
 *          whether the files go to the reviewers instead of the public
 * @param beatAt
 *          when the process at work last showed itself
 * @param label
 *          the file that comes next, or empty
 */
record ImportRun(UUID id, State state, String startedBy, boolean forReview, Instant createdAt,
    @Nullable Instant endedAt, Instant beatAt,
    int total, int done, String label) {

  /** Longer than any one file takes. */
  static final Duration SILENCE = Duration.ofMinutes(1);

  enum State {
    WAITING, RUNNING, DONE
  }

  /** What people see. */
  enum Stage {
    WAITING, RUNNING, INTERRUPTED, DONE
  }

  Importer importer() {
    return forReview ? Importer.editor(startedBy) : new Importer.Operator();
  }

  public Stage stage(Instant now) {
    return switch (state) {
      case WAITING -> Stage.WAITING;
      case DONE -> Stage.DONE;
      case RUNNING -> beatAt.plus(SILENCE).isBefore(now) ? Stage.INTERRUPTED : Stage.RUNNING;
    };
  }
}
