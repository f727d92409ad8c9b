package org.mingfa.cms.statute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Dates as statutes write them, 2020年5月28日 or 二〇二〇年五月二十八日, and where they stand in a text. */
record ChineseDate(LocalDate date, int start, int end) {

  static final String WRITTEN = "(?:\\d{4}|[〇零一二三四五六七八九]{4})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日";
  private static final Pattern PARTS = Pattern.compile(WRITTEN.replace("(?:", "("));

  /** Every date in the text in order; one that the calendar does not know is passed over. */
  static List<ChineseDate> in(String text) {
    var found = new ArrayList<ChineseDate>();
    var matcher = PARTS.matcher(text);
    while (matcher.find()) {
      var year = number(matcher.group(1));
      var month = number(matcher.group(2));
      var day = number(matcher.group(3));
      if (year.isPresent() && month.isPresent() && day.isPresent()) {
        date(year.getAsInt(), month.getAsInt(), day.getAsInt())
            .ifPresent(d -> found.add(new ChineseDate(d, matcher.start(), matcher.end())));
      }
    }
    return found;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static OptionalInt number(String written) {
    var digits = written.chars().allMatch(c -> '0' <= c && c <= '9');
    return digits ? ChineseNumeral.parse(written.replaceFirst("^0+(?=.)", "")) : ChineseNumeral.parse(written);
  }
}
