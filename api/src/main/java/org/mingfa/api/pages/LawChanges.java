package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.cms.statute.StatuteVersion;

/**
 * What happened to one statute.
 *
 * @param versions
 *          all, in the order in which they come into force
 */
record LawChanges(List<StatuteVersion> versions, LocalDate today) {

  /** Those whose day is known, lies at most so many days back, or is still to come. */
  Stream<LawChange> since(int daysBack) {
    var first = today.minusDays(daysBack);
    return Stream.concat(beginnings(), endings()).filter(change -> !change.day().isBefore(first));
  }

  private Stream<LawChange> beginnings() {
    return IntStream.range(0, versions.size()).filter(i -> !versions.get(i).estimated()).mapToObj(i -> {
      var version = versions.get(i);
      // a first version in the library may still be a later text of an old statute
      var enacted = i == 0 && version.history().size() < 2;
      return new LawChange(link(version), enacted ? LawChange.Kind.ENACTED : LawChange.Kind.AMENDED,
          version.inForceFrom(), i == 0 ? null : ShownStatute.comparisonUrl(versions.get(i - 1), version));
    });
  }

  private Stream<LawChange> endings() {
    return versions.stream().flatMap(version -> {
      var end = version.inForceTo();
      return end == null || version.repealedBy() == null
          ? Stream.empty()
          : Stream.of(new LawChange(link(version), LawChange.Kind.REPEALED, end, null));
    });
  }

  private StatuteLink link(StatuteVersion version) {
    return new StatuteLink(version.slug(), version.title(), version.shortTitle(), Force.of(version.validityOn(today)),
        version.inForceFrom(), 0);
  }
}
