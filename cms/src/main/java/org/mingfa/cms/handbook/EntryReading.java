package org.mingfa.cms.handbook;

import java.util.List;

/** What became of a file: an entry, or everything that is wrong with it. */
sealed interface EntryReading {

  record Accepted(HandbookEntry entry) implements EntryReading {
  }

  /** Never without a finding. */
  record Refused(List<EntryFinding> findings) implements EntryReading {

    public Refused {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("refused for nothing");
      }
    }
  }
}
