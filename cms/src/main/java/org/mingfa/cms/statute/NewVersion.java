package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version as an import brings it.
 *
 * @param date
 *          of the latest vote; where no record names one, the first day stands in
 */
record NewVersion(LocalDate date, LocalDate inForceFrom, boolean estimated, Rank rank, List<String> history,
    StatuteText text, List<RepealClause> repeals) {

  NewVersion {
    history = List.copyOf(history);
    repeals = List.copyOf(repeals);
  }

  /** Empty for a text without any date: it has no place in time. */
  static Optional<NewVersion> of(String title, ParsedStatute parsed) {
    var inForce = parsed.inForce();
    var date = parsed.versionDate().or(() -> inForce.map(InForce::from));
    return date.map(day -> new NewVersion(day, inForce.map(InForce::from).orElse(day),
        inForce.map(InForce::estimated).orElse(true), parsed.rank(),
        parsed.history().stream().map(EnactmentRecord::wording).map(w -> w.replace('\n', ' ')).toList(),
        StatuteText.of(title, parsed), RepealClause.in(parsed.provisions())));
  }

  /** Whether everything but the articles stands in the library as it stands here; a day looked up beats an estimate. */
  boolean surrounds(StatuteText frame, VersionRow row) {
    return frame.preamble().equals(text.preamble()) && frame.appendices().equals(text.appendices())
        && row.history().equals(history) && (estimated || row.inForceFrom().equals(inForceFrom));
  }

  /** The same, in force from a day that is certain. */
  NewVersion from(LocalDate day) {
    return new NewVersion(date, day, false, rank, history, text, repeals);
  }
}
