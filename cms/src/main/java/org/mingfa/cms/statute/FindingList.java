package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers findings; of each kind it lists the first ones and counts the others. */
final class FindingList {

  static final int LISTED = 20;
  private static final int EXCERPT = 30;

  private final List<ImportFinding> findings = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, ImportFinding> unlisted = new LinkedHashMap<>();

  void add(ImportFinding finding) {
    if (counts.merge(finding.code(), 1, Integer::sum) <= LISTED) {
      findings.add(finding);
    } else {
      unlisted.putIfAbsent(finding.code(), finding);
    }
  }

  void notUnderstood(SourceLine line) {
    notUnderstood(line.where(), line.text());
  }

  void notUnderstood(SourceLocation where, String text) {
    var cut = text.codePointCount(0, text.length()) > EXCERPT;
    add(new ImportFinding.NotUnderstood(where,
        cut ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…" : text));
  }

  List<ImportFinding> toList() {
    var all = new ArrayList<>(findings);
    unlisted.forEach((code, first) -> all.add(new ImportFinding.More(first, counts.getOrDefault(code, 0) - LISTED)));
    return all;
  }
}
