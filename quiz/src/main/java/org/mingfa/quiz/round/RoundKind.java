package org.mingfa.quiz.round;

/** How a round is played. */
public enum RoundKind {
  /** Ten questions. */
  QUICK,
  /** Out at the first error. */
  CHALLENGE,
  /** Stories with several questions each. */
  CASE,
  /** One question, the same for everybody on that day. */
  DAILY,
  /** What the person got wrong before. */
  AGAIN
}
