package org.mingfa.cms.statute;

import org.mingfa.cms.comparison.ChineseTextDiff;
import org.mingfa.cms.comparison.TextSegment;
import java.util.List;
import java.util.Optional;

/**
 * One row of a comparison.
 *
 * @param change
 *          what became of the article
 * @param before
 *          the article in the earlier version; empty for one added
 * @param after
 *          the article in the later version; empty for one removed
 * @param segments
 *          the two texts laid over each other, from which both can be had back
 */
public record ArticleComparison(Change change, Optional<ArticleText> before, Optional<ArticleText> after,
    List<TextSegment> segments) {

  /** What became of an article. Differences of spaces and of half and full width alone are no change. */
  public enum Change {
    UNCHANGED, CHANGED, RENUMBERED, RENUMBERED_AND_CHANGED, ADDED, REMOVED
  }

  public ArticleComparison {
    segments = List.copyOf(segments);
  }

  static ArticleComparison added(ArticleText after) {
    return new ArticleComparison(Change.ADDED, Optional.empty(), Optional.of(after),
        ChineseTextDiff.of("", after.text()));
  }

  static ArticleComparison removed(ArticleText before) {
    return new ArticleComparison(Change.REMOVED, Optional.of(before), Optional.empty(),
        ChineseTextDiff.of(before.text(), ""));
  }

  static ArticleComparison matched(ArticleText before, ArticleText after) {
    var same = TextProfile.fold(before.text()).equals(TextProfile.fold(after.text()));
    var stays = before.number().equals(after.number());
    var change = stays
        ? (same ? Change.UNCHANGED : Change.CHANGED)
        : (same ? Change.RENUMBERED : Change.RENUMBERED_AND_CHANGED);
    return new ArticleComparison(change, Optional.of(before), Optional.of(after),
        ChineseTextDiff.of(before.text(), after.text()));
  }
}
