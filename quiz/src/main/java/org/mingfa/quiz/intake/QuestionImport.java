package org.mingfa.quiz.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mingfa.quiz.exchange.ExchangeFormat;

/**
 * A file of questions and how far its dry run has come.
 *
 * @param state
 *          as stored: a process that died leaves it at CHECKING
 * @param total
 *          how many questions the file holds; 0 until they are counted
 * @param faulty
 *          how many of them cannot be taken in as they are
 * @param said
 *          why the whole file is refused, in words; else empty
 */
record QuestionImport(UUID id, String fileName, ExchangeFormat format, State state, String startedBy,
    Instant createdAt, Instant beatAt, int total, int done, int faulty, String said) {

  private static final Duration SILENCE = Duration.ofMinutes(1);

  enum State {
    WAITING, CHECKING, CHECKED, REFUSED, TAKEN
  }

  /** Whether somebody is at it; a dry run whose process is gone is done again by uploading once more. */
  public boolean isRunning(Instant now) {
    return state == State.WAITING || (state == State.CHECKING && beatAt.plus(SILENCE).isAfter(now));
  }

  public boolean isInterrupted(Instant now) {
    return state == State.CHECKING && !isRunning(now);
  }

  /** Whether all of it may be taken in. */
  public boolean isClean() {
    return state == State.CHECKED && faulty == 0 && total > 0;
  }
}
