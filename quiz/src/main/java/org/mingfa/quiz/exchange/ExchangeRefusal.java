package org.mingfa.quiz.exchange;

import java.util.List;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.refusal.Refusal;

/** Why a file is refused as a whole. */
record ExchangeRefusal(String code, int status, List<Object> arguments) implements Refusal {

  private static final int BAD = 400;

  private static RefusedException bad(String code, Object... arguments) {
    return new ExchangeRefusal(code, BAD, List.of(arguments)).asException();
  }

  static RefusedException unknownFormat() {
    return bad("unknown-format");
  }

  /** Named like a spreadsheet, but none; an .xls of before 2007 too. */
  static RefusedException notExcel() {
    return bad("not-excel");
  }

  static RefusedException missingColumn(String heading) {
    return bad("missing-column", heading);
  }

  static RefusedException repeatedColumn(String heading) {
    return bad("repeated-column", heading);
  }

  /** More merged ranges than anybody makes by hand. */
  static RefusedException mergedCells() {
    return bad("merged-cells");
  }

  static RefusedException tooManyRows() {
    // as text: a number would be shown with a comma
    return bad("too-many-rows", String.valueOf(QuestionSource.MOST_ROWS));
  }

  /** Damaged, or made to do harm. */
  static RefusedException unreadable() {
    return bad("unreadable");
  }

  /** Neither UTF-8 nor GB18030. */
  static RefusedException notUtf8() {
    return bad("not-utf-8");
  }

  /** More bytes, packed or unpacked, than {@link QuestionSource} takes. */
  static RefusedException tooLarge() {
    return new ExchangeRefusal("too-large", 413, List.of()).asException();
  }
}
