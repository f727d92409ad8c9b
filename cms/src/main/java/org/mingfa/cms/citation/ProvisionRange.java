package org.mingfa.cms.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mingfa.cms.citation.ProvisionReader.Leaf;
import org.mingfa.cms.statute.ProvisionNumber;

/** Writes out ranges: 第十条至第十二条 is 10, 11 and 12, each with the span of the whole. */
final class ProvisionRange {

  /** The most provisions one range yields; what lies beyond is left out. */
  static final int LIMIT = 200;

  private ProvisionRange() {
  }

  /** The provisions of a run with every range written out; a range that runs backwards stays its two ends. */
  static List<Leaf> writtenOut(List<Leaf> run) {
    var all = new ArrayList<Leaf>(run.size());
    var from = 0;
    while (from < run.size()) {
      var to = from;
      while (to + 1 < run.size() && run.get(to + 1).through() && ascends(run.get(to), run.get(to + 1))) {
        to++;
      }
      if (from == to) {
        all.add(single(run.get(from)));
      } else {
        all.addAll(range(run.subList(from, to + 1)));
      }
      from = to + 1;
    }
    return all;
  }

  private static Leaf single(Leaf leaf) {
    return new Leaf(leaf.start(), leaf.end(), leaf.number(), leaf.paragraph(), leaf.item(), false);
  }

  private static boolean ascends(Leaf from, Leaf to) {
    var articles = from.number().compareTo(to.number());
    return articles < 0 || (articles == 0 && (step(from.paragraph(), to.paragraph()) || step(from.item(), to.item())));
  }

  private static boolean step(OptionalInt from, OptionalInt to) {
    return from.isPresent() && to.isPresent() && from.getAsInt() < to.getAsInt();
  }

  private static List<Leaf> range(List<Leaf> ends) {
    var start = ends.getFirst().start();
    var end = ends.getLast().end();
    var all = new ArrayList<Leaf>();
    all.add(ends.getFirst());
    for (var i = 1; i < ends.size(); i++) {
      between(ends.get(i - 1), ends.get(i), all);
      all.add(ends.get(i));
    }
    return all.stream().limit(LIMIT)
        .map(leaf -> new Leaf(start, end, leaf.number(), leaf.paragraph(), leaf.item(), true)).toList();
  }

  private static void between(Leaf from, Leaf to, List<Leaf> all) {
    if (!from.number().equals(to.number())) {
      betweenArticles(from.number(), to.number(), all);
    } else if (step(from.paragraph(), to.paragraph())) {
      for (var i = from.paragraph().getAsInt() + 1; i < to.paragraph().getAsInt() && all.size() < LIMIT; i++) {
        all.add(leaf(from.number(), OptionalInt.of(i), OptionalInt.empty()));
      }
    } else {
      for (var i = from.item().getAsInt() + 1; i < to.item().getAsInt() && all.size() < LIMIT; i++) {
        all.add(leaf(from.number(), from.paragraph(), OptionalInt.of(i)));
      }
    }
  }

  /** Inserted articles are certain only in front of a named end: 第十条至第十二条之二 holds 第十二条之一. */
  private static void betweenArticles(ProvisionNumber from, ProvisionNumber to, List<Leaf> all) {
    for (var article = from.article() + 1; article < to.article() && all.size() < LIMIT; article++) {
      all.add(leaf(new ProvisionNumber(article, 0), OptionalInt.empty(), OptionalInt.empty()));
    }
    for (var n = from.article() == to.article() ? from.inserted() + 1 : 0; n < to.inserted()
        && all.size() < LIMIT; n++) {
      all.add(leaf(new ProvisionNumber(to.article(), n), OptionalInt.empty(), OptionalInt.empty()));
    }
  }

  private static Leaf leaf(ProvisionNumber number, OptionalInt paragraph, OptionalInt item) {
    return new Leaf(0, 0, number, paragraph, item, true);
  }
}
