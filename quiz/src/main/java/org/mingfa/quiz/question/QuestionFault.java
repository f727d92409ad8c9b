package org.mingfa.quiz.question;

import java.util.Locale;

/** What can be wrong with a question, wherever it comes from. */
public enum QuestionFault {
  /** Nothing there that has to be. */
  MISSING,
  /** Longer than the field's most. */
  TOO_LONG,
  /** Characters that nobody sees, or markup. */
  UNREADABLE,
  /** Not one of the values there are. */
  UNKNOWN,
  /** Fewer or more parts than allowed. */
  COUNT,
  /** Two parts say the same. */
  REPEATED,
  /** 以上都对 and its like: the order of choices is shuffled. */
  FILLER,
  /** The key is no key of this kind. */
  BAD_KEY,
  /** Names a choice that is not there. */
  KEY_OUTSIDE,
  /** No citation of the form 《民法典》第一千零六十四条. */
  BAD_CITATION,
  /** Belongs to another kind of question. */
  OUT_OF_PLACE;

  /** Part of the message's key. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
