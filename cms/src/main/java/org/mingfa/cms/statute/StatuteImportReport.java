package org.mingfa.cms.statute;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a source. Reading never throws for what is in the source; it reports.
 *
 * @param statute
 *          what was read; empty where the source could not be read at all. It is given beside a refusal where there is
 *          something to show
 * @param findings
 *          everything noticed, in the order in which it was
 */
public record StatuteImportReport(Optional<ParsedStatute> statute, List<ImportFinding> findings) {

  public StatuteImportReport {
    findings = List.copyOf(findings);
  }

  static StatuteImportReport refused(ImportFinding finding) {
    return new StatuteImportReport(Optional.empty(), List.of(finding));
  }

  /** Whether nothing of this source may be imported. */
  public boolean refused() {
    return has(ImportFinding.Severity.REFUSE);
  }

  /** Whether a person has to look before it is imported. */
  public boolean doubtful() {
    return has(ImportFinding.Severity.WARN);
  }

  /** How many articles were found. */
  public int articles() {
    return statute.map(s -> s.provisions().size()).orElse(0);
  }

  private boolean has(ImportFinding.Severity severity) {
    return findings.stream().anyMatch(f -> f.severity() == severity);
  }
}
