package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a version begins. The version is dated by its latest vote. It is in force from
 * <ol>
 * <li>the day its own record names, if that is not before the version;
 * <li>the day of the text's last commencement clause, if that is not before the version: an amended statute keeps the
 * clause of its first text, which then says nothing about the amendment (未成年人保护法, amended 2024, still reads
 * 自2021年6月1日起施行);
 * <li>else the day of the vote, or of the province's approval where there is one after it.
 * </ol>
 * A day found is never before the approval.
 */
final class Commencement {

  private static final Pattern CLAUSE = Pattern
      .compile("本(?:法|法典|条例|办法|规定|规则|细则|解释|决定)自(?:(" + ChineseDate.WRITTEN + ")|(?:公布|发布|通过)之日)起(?:施行|实施|生效)");

  private Commencement() {
  }

  static Optional<EnactmentRecord> version(List<EnactmentRecord> history) {
    return history.stream().filter(r -> r.act().makesVersion()).max(Comparator.comparing(EnactmentRecord::date));
  }

  static Optional<InForce> of(List<EnactmentRecord> history, List<ParsedProvision> provisions) {
    var clause = clause(provisions);
    var version = version(history);
    if (version.isEmpty()) {
      return clause.filter(c -> c.day().isPresent()).map(c -> new InForce(c.day().orElseThrow(),
          InForce.Source.CLAUSE, c.wording()));
    }
    var earliest = earliest(history, version.get().date());
    var record = history.stream().filter(r -> !r.date().isBefore(version.get().date()))
        .filter(r -> r.inForceFrom().isPresent() && !r.inForceFrom().get().isBefore(earliest)).findFirst();
    if (record.isPresent()) {
      return Optional
          .of(new InForce(record.get().inForceFrom().orElseThrow(), InForce.Source.RECORD, record.get().wording()));
    }
    return Optional.of(clause.flatMap(c -> fits(c, version.get(), earliest))
        .orElseGet(() -> new InForce(earliest, InForce.Source.VERSION_DATE, version.get().wording())));
  }

  private static Optional<InForce> fits(Clause clause, EnactmentRecord version, LocalDate earliest) {
    if (clause.day().isPresent()) {
      return clause.day().filter(day -> !day.isBefore(earliest))
          .map(day -> new InForce(day, InForce.Source.CLAUSE, clause.wording()));
    }
    return version.act() == EnactmentAct.AMENDED
        ? Optional.empty()
        : Optional.of(new InForce(earliest, InForce.Source.PROMULGATION, clause.wording()));
  }

  private static LocalDate earliest(List<EnactmentRecord> history, LocalDate version) {
    return history.stream().filter(r -> r.act() == EnactmentAct.APPROVED).map(EnactmentRecord::date)
        .filter(d -> d.isAfter(version)).max(Comparator.naturalOrder()).orElse(version);
  }

  private static Optional<Clause> clause(List<ParsedProvision> provisions) {
    for (var provision : provisions.reversed()) {
      var matcher = CLAUSE.matcher(provision.text());
      if (matcher.find()) {
        return Optional.of(new Clause(ChineseDate.in(matcher.group()).stream().findFirst().map(ChineseDate::date),
            matcher.group()));
      }
    }
    return Optional.empty();
  }

  /** A commencement clause; without a day it begins with the promulgation. */
  private record Clause(Optional<LocalDate> day, String wording) {
  }
}
