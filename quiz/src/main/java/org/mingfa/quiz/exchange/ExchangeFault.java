package org.mingfa.quiz.exchange;

import java.util.Locale;

/** What a format's own can be wrong with a row, beyond what any question can have wrong. */
public enum ExchangeFault {
  /** A cell holds a formula: {0} its address. It is never calculated. */
  FORMULA(true),
  /** A cell shows an error of the spreadsheet: {0} its address. */
  ERROR_CELL(true),
  /** The row is part of merged cells: {0} their range. */
  MERGED_CELL(true),
  /** No whole number where one is wanted: {0} what stands there. */
  NOT_A_NUMBER(true),
  /** Rows of one case differ: {0} the address of the later cell. */
  CASE_DIFFERS(true),
  /** Rows of one case stand apart: {0} its number. */
  CASE_SCATTERED(true),
  /** A kind of question that the bank has not: {0} its name. */
  UNSUPPORTED_KIND(true),
  /** Markup that would be lost: {0} the tag. */
  MARKUP(true),
  /** A picture, sound or film. */
  MEDIA(true),
  /** Choices whose weights are not equal, or partly right. */
  WEIGHTS(true),
  /** Choices of a matching that belong to nothing, or to two. */
  UNPAIRED(true),
  /** Several interactions in one item. */
  SEVERAL_INTERACTIONS(true),
  /** Brackets that do not close, a line that fits nowhere: {0} its beginning. */
  SYNTAX(true),
  /** No line that gives the answer. */
  NO_ANSWER(true),
  /** A file that the package names and does not hold: {0} its name. */
  MISSING_PART(true),
  /** A file of the package that cannot be read. */
  UNREADABLE_PART(true),
  /** A remark on single choices, which the bank has no place for. */
  FEEDBACK_LOST(false),
  /** A title that is no id of the bank's: {0} it. */
  TITLE_LOST(false);

  private final boolean blocking;

  ExchangeFault(boolean blocking) {
    this.blocking = blocking;
  }

  /** Whether the row must not be taken in; else it is said and the row may pass. */
  public boolean blocking() {
    return blocking;
  }

  /** The end of the message's key, after {@code exchange.fault.}; stable. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
