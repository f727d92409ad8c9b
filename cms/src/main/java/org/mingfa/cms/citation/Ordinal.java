package org.mingfa.cms.citation;

import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.ChineseNumeral;

/**
 * One number of a run of provisions with what stands around it: 第十条, 第（三）项, or the bare 46 in 第38、46、47条.
 *
 * @param start
 *          offset of 第, or of the number
 * @param end
 *          offset behind the number and its unit
 * @param value
 *          1 to 9999, or 0 for numerals that make no number
 * @param inserted
 *          n for 之n behind 条, else 0
 * @param marked
 *          whether 第 or a bracket stands before it
 * @param digits
 *          whether it is written in 0-9
 * @param unit
 *          条, 款 or 项, or NUL where none follows
 */
record Ordinal(int start, int end, int value, int inserted, boolean marked, boolean digits, char unit) {

  static final char NO_UNIT = '\0';
  static final char ARTICLE = '条';
  static final char PARAGRAPH = '款';
  static final char ITEM = '项';

  /** Reads an ordinal at an offset, blanks before it allowed; null where there is none. */
  @Nullable
  static Ordinal read(FoldedText text, int offset) {
    var start = text.skipBlanks(offset);
    var from = text.at(start) == '第' ? text.skipBlanks(start + 1) : start;
    var bracket = text.at(from) == '(';
    from = bracket ? text.skipBlanks(from + 1) : from;
    var end = text.numeralEnd(from);
    if (end == from) {
      return null;
    }
    var digits = FoldedText.isDigit(text.at(from));
    var value = ChineseNumeral.parse(text.slice(from, end)).orElse(0);
    if (bracket) {
      end = text.skipBlanks(end);
      if (text.at(end++) != ')') {
        return null;
      }
    }
    return withUnit(text, new Ordinal(start, end, value, 0, from > start, digits, NO_UNIT));
  }

  private static Ordinal withUnit(FoldedText text, Ordinal bare) {
    var at = text.skipBlanks(bare.end);
    var unit = text.at(at);
    if (!isUnit(unit, text.at(at + 1))) {
      return bare;
    }
    var inserted = unit == ARTICLE ? inserted(text, at + 1) : null;
    return inserted == null
        ? new Ordinal(bare.start, at + 1, bare.value, 0, bare.marked, bare.digits, unit)
        : new Ordinal(bare.start, inserted.end, bare.value, inserted.value, bare.marked, bare.digits, unit);
  }

  /** Also the beginnings of 条件, 条例, 条理, 款项, 款式, 项目 look like units. */
  private static boolean isUnit(char unit, char next) {
    return switch (unit) {
      case ARTICLE -> "件例理".indexOf(next) < 0;
      case PARAGRAPH -> "项式".indexOf(next) < 0;
      case ITEM -> next != '目';
      default -> false;
    };
  }

  private static @Nullable Ordinal inserted(FoldedText text, int offset) {
    var mark = text.skipBlanks(offset);
    if (text.at(mark) != '之') {
      return null;
    }
    var from = text.skipBlanks(mark + 1);
    var end = text.numeralEnd(from);
    var value = ChineseNumeral.parse(text.slice(from, end)).orElse(0);
    return value == 0 || value > 99 ? null : new Ordinal(from, end, value, 0, true, false, NO_UNIT);
  }
}
