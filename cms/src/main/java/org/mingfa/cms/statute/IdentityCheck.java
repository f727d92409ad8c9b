package org.mingfa.cms.statute;

/** Checks which statute and which version a text is: against the name on the outside, and for what it leaves unsaid. */
record IdentityCheck(SourceName name, ParsedStatute statute) {

  void report(FindingList findings) {
    title(findings);
    if (statute.provisions().isEmpty()) {
      findings.add(new ImportFinding.NoArticles(statute.title()));
      return;
    }
    version(findings);
  }

  private void title(FindingList findings) {
    if (statute.title().isEmpty()) {
      findings.add(new ImportFinding.TitleMissing(name.title().full()));
      return;
    }
    if (name.title().plausible() && !name.title().names(new StatuteTitle(statute.title()))) {
      findings.add(new ImportFinding.TitleMismatch(name.title().full(), statute.title()));
    }
  }

  private void version(FindingList findings) {
    var version = statute.versionDate();
    if (version.isEmpty()) {
      findings.add(new ImportFinding.NoRecords());
    }
    version.filter(v -> name.date().isPresent() && name.date().get().isBefore(v))
        .ifPresent(v -> findings.add(new ImportFinding.OlderName(name.date().orElseThrow(), v)));
    statute.inForce().filter(InForce::estimated)
        .ifPresent(f -> findings.add(new ImportFinding.InForceEstimated(f.from())));
  }
}
