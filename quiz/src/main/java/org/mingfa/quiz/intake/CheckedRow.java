package org.mingfa.quiz.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.Question;

/**
 * A row of a file after the dry run.
 *
 * @param where
 *          for people, to find it in the file
 * @param question
 *          null where it cannot be one
 * @param faults
 *          what is wrong, in words; none for a row that may be taken in
 */
record CheckedRow(int number, String where, String headline, @Nullable Question question, List<String> faults) {

  private static final int LONGEST = 120;

  CheckedRow {
    faults = List.copyOf(faults);
    where = cut(where);
    headline = cut(headline);
  }

  private static String cut(String text) {
    var line = Objects.requireNonNullElse(text, "").replaceAll("[\\p{Cntrl}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
