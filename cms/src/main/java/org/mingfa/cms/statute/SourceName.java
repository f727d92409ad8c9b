package org.mingfa.cms.statute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file's name claims: 标题_20250311.docx as the national database writes, 标题(2020-10-17).md, or 标题.md. */
record SourceName(StatuteTitle title, Optional<LocalDate> date) {

  private static final Pattern PARTS = Pattern
      .compile("(.*?)(?:[_(（\\s]*(\\d{4})[-.年]?(\\d{2})[-.月]?(\\d{2})日?[)）]?)?(?:\\.[A-Za-z]{1,8})?", Pattern.DOTALL);

  static SourceName of(String fileName) {
    var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    var parts = PARTS.matcher(name);
    if (name.length() > 300 || !parts.matches()) {
      return new SourceName(new StatuteTitle(""), Optional.empty());
    }
    return new SourceName(new StatuteTitle(parts.group(1)), date(parts.group(2), parts.group(3), parts.group(4)));
  }

  private static Optional<LocalDate> date(@Nullable String year, String month, String day) {
    try {
      return year == null
          ? Optional.empty()
          : Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
