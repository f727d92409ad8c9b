package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The live versions of one statute in time. Where one ends is worked out here from its neighbours and from what repeals
 * it, never stored, so that it holds whichever was imported first and whatever is withdrawn later.
 *
 * @param versions
 *          in the order in which they come into force
 */
record Timeline(List<StatuteVersion> versions, List<VersionRow> rows) {

  private static final Comparator<VersionRow> ORDER = Comparator.comparing(VersionRow::inForceFrom)
      .thenComparing(VersionRow::version);

  Timeline {
    versions = List.copyOf(versions);
    rows = List.copyOf(rows);
  }

  /** All rows belong to one statute. */
  static Timeline of(List<VersionRow> rows, List<Repeal> repeals) {
    var sorted = rows.stream().sorted(ORDER).toList();
    var versions = new ArrayList<StatuteVersion>();
    for (var i = 0; i < sorted.size(); i++) {
      var next = i + 1 < sorted.size() ? sorted.get(i + 1).inForceFrom() : null;
      versions.add(ended(sorted.get(i), next, repeals));
    }
    return new Timeline(versions, sorted);
  }

  private static StatuteVersion ended(VersionRow row, @Nullable LocalDate next, List<Repeal> repeals) {
    var title = new StatuteTitle(row.title());
    var repeal = repeals.stream().filter(r -> r.ends(title, row.inForceFrom())).min(Comparator.comparing(Repeal::on));
    if (repeal.isPresent() && (next == null || !repeal.get().on().isAfter(next))) {
      return row.until(repeal.get().on(), repeal.get().by());
    }
    return row.until(next, null);
  }

  Optional<StatuteVersion> inForce(LocalDate on) {
    return versions.stream().filter(v -> v.inForceOn(on)).reduce((_, later) -> later);
  }

  /** The version of this date, else the one in force on that day. */
  Optional<StatuteVersion> dated(LocalDate day) {
    return versions.stream().filter(v -> v.version().equals(day)).findFirst().or(() -> inForce(day));
  }

  /** By the version in force, else by the newest; there is at least one. */
  StatuteSummary summary(LocalDate on) {
    var shown = inForce(on).orElseGet(versions::getLast);
    var articles = rows.get(versions.indexOf(shown)).articles();
    return new StatuteSummary(shown.slug(), shown.title(), shown.shortTitle(), shown.rank(), shown.document(),
        shown.version(), shown.inForceFrom(), shown.inForceTo(), articles, shown.validityOn(on));
  }
}
