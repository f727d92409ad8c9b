package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A finding as staff read it: one Chinese sentence. */
public record ImportNote(ImportFinding.Severity severity, String text) {

  private static final int LONGEST = 18_000;

  static ImportNote of(ImportFinding finding) {
    return new ImportNote(finding.severity(), finding.message().replace('\n', ' ').replace('\t', ' '));
  }

  static String write(List<ImportNote> notes) {
    var text = notes.stream().map(note -> note.severity() + "\t" + note.text()).collect(Collectors.joining("\n"));
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  static List<ImportNote> read(String stored) {
    var notes = new ArrayList<ImportNote>();
    stored.lines().filter(line -> line.indexOf('\t') > 0).forEach(line -> {
      var tab = line.indexOf('\t');
      notes.add(new ImportNote(ImportFinding.Severity.valueOf(line.substring(0, tab)), line.substring(tab + 1)));
    });
    return notes;
  }
}
