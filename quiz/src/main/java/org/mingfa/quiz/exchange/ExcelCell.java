package org.mingfa.quiz.exchange;

/**
 * A cell that holds something.
 *
 * @param column
 *          from 0
 * @param text
 *          as typed; empty for a formula and an error
 */
record ExcelCell(int row, int column, Content content, String text) {

  enum Content {
    TEXT, FORMULA, ERROR
  }

  /** As people call it: C12. */
  String address() {
    return address(column, row);
  }

  static String address(int column, int row) {
    var letters = new StringBuilder();
    for (var c = column + 1; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.append(row).toString();
  }

  /** The column of an address such as C12, from 0; -1 where it is none, or beyond what is read. */
  static int column(String address) {
    var column = 0;
    var i = 0;
    for (; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && i < 4; i++) {
      column = column * 26 + address.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** The row of an address such as C12, from 1; 0 where it is none. */
  static int row(String address) {
    var digits = address.replaceFirst("^[A-Z]{1,3}", "");
    return digits.matches("[1-9]\\d{0,6}") ? Integer.parseInt(digits) : 0;
  }
}
