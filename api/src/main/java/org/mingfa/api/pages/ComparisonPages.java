package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.Days;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVersion;
import org.mingfa.cms.statute.VersionComparison;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the page that shows what one version changed in another. */
@Component
class ComparisonPages {

  /** Two versions, the older first. */
  private record Pair(StatuteVersion older, StatuteVersion newer) {
  }

  private final StatuteLibrary library;
  private final Days days;

  ComparisonPages(StatuteLibrary library, Days days) {
    this.library = library;
    this.days = days;
  }

  /**
   * Empty where the library does not have two such versions.
   *
   * @param from
   *          the date of a version, or a day on which it was in force; null is the version before
   * @param to
   *          the same; null is the newest
   */
  Mono<ComparisonPage> page(String slug, @Nullable String from, @Nullable String to, boolean all) {
    var first = from == null ? null : days.named("from", from);
    var second = to == null ? null : days.named("to", to);
    return library.versions(slug).collectList()
        .flatMap(versions -> Mono.justOrEmpty(pair(versions, first, second))
            .flatMap(pair -> library.compare(slug, pair.older().version(), pair.newer().version())
                .map(compared -> page(versions, pair, compared, all))));
  }

  private static Optional<Pair> pair(List<StatuteVersion> versions, @Nullable LocalDate from,
      @Nullable LocalDate to) {
    var newer = to == null ? versions.size() - 1 : dated(versions, to);
    var older = from == null ? newer - 1 : dated(versions, from);
    return older < 0 || newer < 0
        ? Optional.empty()
        : Optional.of(new Pair(versions.get(Math.min(older, newer)), versions.get(Math.max(older, newer))));
  }

  private static int dated(List<StatuteVersion> versions, LocalDate day) {
    var dated = versions.stream().filter(v -> v.version().equals(day)).findFirst()
        .or(() -> versions.stream().filter(v -> v.inForceOn(day)).findFirst());
    return dated.map(versions::indexOf).orElse(-1);
  }

  private ComparisonPage page(List<StatuteVersion> versions, Pair pair, VersionComparison compared, boolean all) {
    var statute = new ShownStatute(pair.newer(), versions, null, days.today());
    var url = ShownStatute.comparisonUrl(pair.older(), pair.newer());
    return new ComparisonPage(statute.head(), statute.head(pair.older()), statute.head(pair.newer()),
        Comparisons.count(compared, ComparisonPage.Fate.INSERTED),
        Comparisons.count(compared, ComparisonPage.Fate.DELETED),
        Comparisons.count(compared, ComparisonPage.Fate.AMENDED),
        Comparisons.count(compared, ComparisonPage.Fate.UNCHANGED), Comparisons.rows(compared, !all), !all,
        all ? url : url + "&all=true");
  }
}
