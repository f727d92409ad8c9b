package org.mingfa.api.pages;

import java.util.List;
import java.util.Optional;
import org.mingfa.cms.statute.ArticleComparison;
import org.mingfa.cms.statute.ArticleComparison.Change;
import org.mingfa.cms.comparison.TextSegment;
import org.mingfa.cms.statute.VersionComparison;

/** Comparisons as their page shows them. An article that only got another number counts as unchanged. */
final class Comparisons {

  private Comparisons() {
  }

  static List<ComparisonPage.Row> rows(VersionComparison compared, boolean changesOnly) {
    return compared.rows().stream().map(Comparisons::row)
        .filter(row -> !changesOnly || row.fate() != ComparisonPage.Fate.UNCHANGED).toList();
  }

  static int count(VersionComparison compared, ComparisonPage.Fate fate) {
    return (int) compared.rows().stream().filter(row -> fate(row.change()) == fate).count();
  }

  private static ComparisonPage.Row row(ArticleComparison compared) {
    return new ComparisonPage.Row(fate(compared.change()),
        side(compared.before(), compared.segments(), TextSegment.Kind.DELETED),
        side(compared.after(), compared.segments(), TextSegment.Kind.INSERTED));
  }

  private static ComparisonPage.Fate fate(Change change) {
    return switch (change) {
      case ADDED -> ComparisonPage.Fate.INSERTED;
      case REMOVED -> ComparisonPage.Fate.DELETED;
      case CHANGED, RENUMBERED_AND_CHANGED -> ComparisonPage.Fate.AMENDED;
      case UNCHANGED, RENUMBERED -> ComparisonPage.Fate.UNCHANGED;
    };
  }

  /**
   * @param own
   *          the kind of text that only this side has
   */
  private static ComparisonPage.Side side(Optional<org.mingfa.cms.statute.ArticleText> article,
      List<TextSegment> segments, TextSegment.Kind own) {
    return article.map(there -> new ComparisonPage.Side(there.number().written(),
        segments.stream().filter(s -> s.kind() == own || s.kind() == TextSegment.Kind.EQUAL)
            .map(s -> new ComparisonPage.Run(s.text(), s.kind() == own)).toList()))
        .orElse(ComparisonPage.Side.ABSENT);
  }
}
