package org.mingfa.api.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mingfa.cms.refusal.Unavailability;
import org.mingfa.cms.web.Days;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Remembers what was asked, so that the bureau learns what it has no answer for. No person, address or time of day with
 * it; runs of five or more digits are masked; kept 90 days; shown to staff only once asked on three different days.
 * Written in batches: a crash loses at most half a minute of it.
 */
@Component
class QueryLog {

  static final int DAYS_KEPT = 90;

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[\\s-]?\\d){4,}[xX]?");
  private static final int MOST_WAITING = 20_000;
  private static final int LONGEST = 100;

  private record Asked(String query, LocalDate day) {
  }

  private record Count(int times, int found) {

    Count and(Count other) {
      return new Count(times + other.times, Math.max(found, other.found));
    }
  }

  private final QueryLogRepository rows;
  private final Days days;
  private final Map<Asked, Count> waiting = new ConcurrentHashMap<>();

  QueryLog(QueryLogRepository rows, Days days) {
    this.rows = rows;
    this.days = days;
  }

  /** Takes note; never waits. A flood beyond what may wait is not noted. */
  void note(String query, int found) {
    var text = masked(query);
    if (!text.isBlank() && waiting.size() < MOST_WAITING) {
      waiting.merge(new Asked(text, days.today()), new Count(1, found), Count::and);
    }
  }

  /** A control character is no word, and PostgreSQL keeps no NUL. */
  static String masked(String query) {
    var text = Normalizer.normalize(query, Normalizer.Form.NFKC).replaceAll("\\p{Cntrl}", " ").strip()
        .toLowerCase(Locale.ROOT);
    var masked = LONG_NUMBER.matcher(text).replaceAll("*****");
    return masked.substring(0,
        masked.offsetByCodePoints(0, Math.min(LONGEST, masked.codePointCount(0, masked.length()))));
  }

  /** Writes down what waits, and forgets what is too old. */
  Mono<Void> flush() {
    return Flux.fromIterable(Map.copyOf(waiting).keySet()).concatMap(asked -> {
      var count = waiting.remove(asked);
      return count == null
          ? Mono.empty()
          : rows.add(asked.query(), asked.day(), count.times(), count.found())
              .doOnError(Unavailability::isBehind, _ -> waiting.merge(asked, count, Count::and));
    }).then(rows.forget(days.today().minusDays(DAYS_KEPT)));
  }
}
