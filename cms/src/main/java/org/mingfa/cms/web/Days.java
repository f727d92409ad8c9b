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

  /** The day a parameter names, today for none; refused as {@code invalid} for what is no date. */
  public LocalDate on(@Nullable String field) {
    try {
      return field == null || field.isBlank() ? today() : LocalDate.parse(field.strip());
    } catch (DateTimeParseException _) {
      throw InputRefusal.invalid("on").asException();
    }
  }
}
