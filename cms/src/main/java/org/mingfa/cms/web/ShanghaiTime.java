package org.mingfa.cms.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times as people here read and write them. Stored times are UTC; templates call this bean by its name. */
@Component("shanghai")
public class ShanghaiTime {

  /** The district's time zone. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** 2026-11-23 18:05; nothing for null. */
  public String minute(@Nullable Instant instant) {
    return instant == null ? "" : MINUTE.format(instant.atZone(ZONE));
  }

  /** 2026年11月23日; nothing for null. */
  public String day(@Nullable LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  /** 2026年11月23日; nothing for null. */
  public String dayOf(@Nullable Instant instant) {
    return instant == null ? "" : DAY.format(instant.atZone(ZONE));
  }

  /** What a browser's date-and-time field sends, such as {@code 2026-11-23T18:05}; empty if it is no such thing. */
  public static Optional<Instant> parse(String field) {
    try {
      return Optional.of(LocalDateTime.parse(field.strip()).atZone(ZONE).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
