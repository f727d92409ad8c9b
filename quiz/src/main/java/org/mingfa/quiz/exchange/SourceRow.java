package org.mingfa.quiz.exchange;

import java.util.List;
import org.mingfa.quiz.question.QuestionLine;

/**
 * A question as a file has it.
 *
 * @param number
 *          counted from 1 within the file
 * @param where
 *          for people, to find it in the file: 第 12 行, 第 3 题（第 40 行）, or an item's identifier
 * @param line
 *          what stands there; fields that the format has not, or the row lacks, are null
 * @param findings
 *          what the format has to say; the line's own faults are the question reader's
 */
public record SourceRow(int number, String where, QuestionLine line, List<SourceFinding> findings) {

  public SourceRow {
    findings = List.copyOf(findings);
  }

  /** Whether the format alone forbids to take it in. */
  public boolean blocked() {
    return findings.stream().anyMatch(finding -> finding.fault().blocking());
  }
}
