package org.mingfa.api.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a document holds, in Asia/Shanghai.
 *
 * @param from
 *          first day; null where there never was another text
 * @param to
 *          first day on which it no longer holds; null where no end is known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Every day there is. */
  public static final Validity ALWAYS = new Validity(null, null);

  /** Days since 1970 of {@link #from}, or less than any day. */
  public long fromDay() {
    return from == null ? Long.MIN_VALUE : from.toEpochDay();
  }

  /** Days since 1970 of {@link #to}, or more than any day. */
  public long toDay() {
    return to == null ? Long.MAX_VALUE : to.toEpochDay();
  }
}
