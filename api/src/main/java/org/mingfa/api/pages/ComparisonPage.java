package org.mingfa.api.pages;

import java.util.List;

/**
 * Model attribute {@code page} of {@code pages/comparison}: two versions of a statute side by side.
 *
 * @param from
 *          the older
 * @param rows
 *          the articles, aligned; without the unchanged ones where {@code changesOnly}
 * @param changesOnly
 *          whether unchanged articles are left out; {@code otherUrl} shows the page the other way
 */
public record ComparisonPage(StatuteHead head, StatuteHead.Version from, StatuteHead.Version to, int inserted,
    int deleted, int amended, int unchanged, List<ComparisonPage.Row> rows, boolean changesOnly, String otherUrl) {

  public ComparisonPage {
    rows = List.copyOf(rows);
  }

  /** What became of an article; the name is the message {@code page.row.NAME}. */
  public enum Fate {
    INSERTED, DELETED, AMENDED, UNCHANGED
  }

  /** An article before and after; a side is empty where the article was not there. */
  public record Row(Fate fate, Side before, Side after) {
  }

  /** One version of an article; label and text are empty where it was not there. */
  public record Side(String label, List<Run> runs) {

    public static final Side ABSENT = new Side("", List.of());

    public Side {
      runs = List.copyOf(runs);
    }

    public boolean absent() {
      return label.isEmpty();
    }
  }

  /** A stretch of text; {@code marked} is what only this side has. A line feed begins another 款 or 项. */
  public record Run(String text, boolean marked) {
  }
}
