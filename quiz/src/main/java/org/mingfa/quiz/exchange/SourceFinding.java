package org.mingfa.quiz.exchange;

import java.util.List;

/**
 * One thing about a row that only its format knows. A value: the text for people comes from the message
 * {@code exchange.fault.<code>}, filled with the arguments.
 *
 * @param column
 *          the heading of the spreadsheet's column; empty where it is about the whole row, and in other formats
 */
public record SourceFinding(String column, ExchangeFault fault, List<Object> arguments) {

  public SourceFinding {
    arguments = List.copyOf(arguments);
  }

  static SourceFinding of(ExchangeFault fault, Object... arguments) {
    return new SourceFinding("", fault, List.of(arguments));
  }

  static SourceFinding in(String column, ExchangeFault fault, Object... arguments) {
    return new SourceFinding(column, fault, List.of(arguments));
  }
}
