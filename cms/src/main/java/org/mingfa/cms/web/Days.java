package org.mingfa.cms.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.stereotype.Component;

/** Days are days in Shanghai: today's, and the one whose law is asked for. */
@Component
public class Days {

  private final Clock clock;

  public Days(Clock clock) {
    this.clock = clock;
  }

  /** Today in Shanghai. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ShanghaiTime.ZONE);
  }

  /** The day that the parameter {@code on} names, see {@link #named}. */
  public LocalDate on(@Nullable String field) {
    return named("on", field);
  }

  /**
   * The day a parameter names, today for none; refused as {@code invalid} for what is no date, and for years that
   * databases do not know.
   */
  public LocalDate named(String parameter, @Nullable String field) {
    if (field == null || field.isBlank()) {
      return today();
    }
    try {
      var day = LocalDate.parse(field.strip());
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // refused below
    }
    throw InputRefusal.invalid(parameter).asException();
  }
}
