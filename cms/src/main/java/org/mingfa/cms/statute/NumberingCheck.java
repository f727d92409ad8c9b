package org.mingfa.cms.statute;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks that articles count 1, 2, 3 and inserted ones 之一, 之二, each once and in order. */
final class NumberingCheck {

  private NumberingCheck() {
  }

  static void of(List<ArticleReader> articles, FindingList findings) {
    var seen = new TreeSet<ProvisionNumber>();
    for (var article : articles) {
      var number = article.number;
      if (seen.contains(number)) {
        findings.add(new ImportFinding.Duplicate(number, article.where));
      } else if (!seen.isEmpty() && number.compareTo(seen.last()) < 0) {
        findings.add(new ImportFinding.OutOfOrder(number, seen.last(), article.where));
      }
      seen.add(number);
    }
    gaps(seen, findings);
  }

  private static void gaps(SortedSet<ProvisionNumber> numbers, FindingList findings) {
    var article = 0;
    var inserted = 0;
    for (var number : numbers) {
      if (number.article() > article + 1) {
        gap(new ProvisionNumber(article + 1, 0), new ProvisionNumber(number.article() - 1, 0), findings);
      }
      var due = number.article() == article ? inserted + 1 : 0;
      if (number.inserted() > due) {
        gap(new ProvisionNumber(number.article(), due), new ProvisionNumber(number.article(), number.inserted() - 1),
            findings);
      }
      article = number.article();
      inserted = number.inserted();
    }
  }

  private static void gap(ProvisionNumber from, ProvisionNumber to, FindingList findings) {
    findings.add(new ImportFinding.Gap(from, to));
  }
}
