package org.mingfa.quiz.round;

import org.mingfa.cms.refusal.Refusal;

/** Why a round is not played as somebody wishes. */
enum RoundRefusal implements Refusal {
  /** The bank has too few questions of that sort now. */
  TOO_FEW_QUESTIONS("too-few-questions", 409),
  /** All is answered, or time is up. */
  ROUND_OVER("round-over", 409),
  /** There is another answer already; the first one counts. */
  ALREADY_ANSWERED("already-answered", 409),
  /** In a challenge, questions are answered one after the other. */
  NOT_YET("not-yet", 409),
  /** Not an answer to this kind of question. */
  BAD_ANSWER("bad-answer", 400);

  private final String code;
  private final int status;

  RoundRefusal(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
