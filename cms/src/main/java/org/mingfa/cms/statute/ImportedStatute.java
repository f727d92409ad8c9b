package org.mingfa.cms.statute;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of importing one statute.
 *
 * @param name
 *          of the file or folder
 * @param title
 *          null where none could be read
 * @param document
 *          the version, where the library now has it
 * @param articles
 *          how many were found
 */
public record ImportedStatute(String name, ImportOutcome outcome, @Nullable String title, @Nullable UUID document,
    int articles, List<ImportNote> notes) {

  public ImportedStatute {
    notes = List.copyOf(notes);
  }

  /** Whether a person should look. */
  public boolean doubtful() {
    return notes.stream().anyMatch(note -> note.severity() != ImportFinding.Severity.NOTE);
  }
}
