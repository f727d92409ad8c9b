package org.mingfa.cms.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the segments of two texts: shared text between stretches of change, each a deletion, an insertion or both.
 */
final class SegmentList {

  private static final int SLIDE = 40;

  private final List<Stretch> stretches = new ArrayList<>();

  void equal(String text) {
    add(text, "", "");
  }

  void deleted(String text) {
    add("", text, "");
  }

  void inserted(String text) {
    add("", "", text);
  }

  // a stretch is shared text followed by a change; shared text after a change begins the next
  private void add(String shared, String deleted, String inserted) {
    if (shared.isEmpty() && deleted.isEmpty() && inserted.isEmpty()) {
      return;
    }
    if (stretches.isEmpty() || (!shared.isEmpty() && stretches.getLast().changes())) {
      stretches.add(new Stretch());
    }
    stretches.getLast().append(shared, deleted, inserted);
  }

  /**
   * The segments in order.
   *
   * @param island
   *          shared text of up to so many characters between two longer changes is given up, so that a reader sees one
   *          phrase replaced by one
   */
  List<TextSegment> toList(int island) {
    var merged = new ArrayList<Stretch>();
    for (var next : stretches) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.changes() && next.changes() && next.shared.length() <= island
          && next.shared.length() <= Math.min(last.size(), next.size())) {
        last.append("", next.shared.toString() + next.deleted, next.shared.toString() + next.inserted);
      } else {
        merged.add(next);
      }
    }
    for (var i = 0; i < merged.size(); i++) {
      slide(merged.get(i), i + 1 < merged.size() ? merged.get(i + 1) : null);
    }
    var segments = new ArrayList<TextSegment>();
    for (var stretch : merged) {
      add(segments, TextSegment.Kind.EQUAL, stretch.shared);
      add(segments, TextSegment.Kind.DELETED, stretch.deleted);
      add(segments, TextSegment.Kind.INSERTED, stretch.inserted);
    }
    return segments;
  }

  // 机[关负责法制工作的机]构 reads better as [机关负责法制工作的]机构: a lone deletion or insertion may be slid where its ends repeat
  private static void slide(Stretch stretch, @Nullable Stretch next) {
    var lone = stretch.deleted.isEmpty() ? stretch.inserted : stretch.deleted;
    if (next == null || stretch.deleted.isEmpty() == stretch.inserted.isEmpty()) {
      return;
    }
    var best = 0;
    var bestScore = Seam.score(stretch.shared, lone, next.shared);
    var moved = 0;
    while (moved < SLIDE && !stretch.shared.isEmpty() && last(stretch.shared) == last(lone)) {
      next.shared.insert(0, last(lone));
      lone.insert(0, last(lone)).setLength(lone.length() - 1);
      stretch.shared.setLength(stretch.shared.length() - 1);
      moved++;
      var score = Seam.score(stretch.shared, lone, next.shared);
      if (score > bestScore) {
        best = moved;
        bestScore = score;
      }
    }
    for (; moved > best; moved--) {
      stretch.shared.append(lone.charAt(0));
      lone.append(lone.charAt(0)).deleteCharAt(0);
      next.shared.deleteCharAt(0);
    }
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }

  private static void add(List<TextSegment> segments, TextSegment.Kind kind, StringBuilder text) {
    if (!text.isEmpty()) {
      segments.add(new TextSegment(kind, text.toString()));
    }
  }

  private static final class Stretch {
    final StringBuilder shared = new StringBuilder();
    final StringBuilder deleted = new StringBuilder();
    final StringBuilder inserted = new StringBuilder();

    void append(String moreShared, String moreDeleted, String moreInserted) {
      shared.append(moreShared);
      deleted.append(moreDeleted);
      inserted.append(moreInserted);
    }

    boolean changes() {
      return !deleted.isEmpty() || !inserted.isEmpty();
    }

    int size() {
      return Math.max(deleted.length(), inserted.length());
    }
  }
}
