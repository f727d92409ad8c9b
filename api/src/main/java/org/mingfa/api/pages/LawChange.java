package org.mingfa.api.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of law that residents should know.
 *
 * @param day
 *          on which it takes or took effect
 * @param comparisonUrl
 *          of the text before and after; null where there is no text before
 */
public record LawChange(StatuteLink statute, LawChange.Kind kind, LocalDate day, @Nullable String comparisonUrl) {

  /** Its name is the message {@code page.change.NAME}. */
  public enum Kind {
    ENACTED, AMENDED, REPEALED
  }
}
