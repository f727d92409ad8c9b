package org.mingfa.quiz.exchange;

import java.util.List;

/**
 * What became of an export.
 *
 * @param written
 *          how many questions are in the file
 * @param leftOut
 *          the ids of those that the format cannot say, in the order given
 */
public record ExportReport(int written, List<String> leftOut) {

  public ExportReport {
    leftOut = List.copyOf(leftOut);
  }
}
