package org.mingfa.cms.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.ProvisionNumber;

/**
 * Reads one run of provisions, such as 第三、五条和第十条第一款第（三）项, once from left to right. A number without a unit waits for
 * the unit of a later one; numbers that wait in vain do not belong to the run.
 */
final class ProvisionReader {

  /** One provision of a run, with the offsets of what names it. */
  record Leaf(int start, int end, ProvisionNumber number, OptionalInt paragraph, OptionalInt item, boolean through) {
  }

  /** The provisions of a run (none, if there was no run) and the offset where reading goes on. */
  record Run(List<Leaf> leaves, int end) {
  }

  private record Step(Joint.Kind joint, Ordinal ordinal) {
  }

  private final FoldedText text;
  private final boolean named;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Step> waiting = new ArrayList<>();

  private ProvisionReader(FoldedText text, boolean named) {
    this.text = text;
    this.named = named;
  }

  /**
   * Reads the run that starts at an offset.
   *
   * @param named
   *          whether a statute's name stands right before: then 第 and 条 may be missing (民法典1064)
   */
  static Run read(FoldedText text, int offset, boolean named) {
    return new ProvisionReader(text, named).run(offset);
  }

  private Run run(int offset) {
    var end = offset;
    var step = first(end);
    while (step != null && accept(step)) {
      end = step.ordinal.end();
      step = next(end);
    }
    settleDigits();
    return new Run(leaves, leaves.isEmpty() ? end : leaves.getLast().end());
  }

  private @Nullable Step first(int offset) {
    var ordinal = Ordinal.read(text, offset);
    return ordinal == null || ordinal.value() == 0 || !(ordinal.marked() || (named && isNoCount(ordinal)))
        ? null
        : new Step(Joint.Kind.NONE, ordinal);
  }

  /** 民法典二十条 cites, 民法典三条亮点 counts. */
  private static boolean isNoCount(Ordinal ordinal) {
    return ordinal.digits() || ordinal.value() > 10;
  }

  private @Nullable Step next(int offset) {
    var joint = Joint.read(text, offset);
    var ordinal = Ordinal.read(text, joint.end());
    return ordinal == null || ordinal.value() == 0 || !belongs(joint.kind(), ordinal)
        ? null
        : new Step(joint.kind(), ordinal);
  }

  private boolean belongs(Joint.Kind joint, Ordinal next) {
    return switch (joint) {
      case NONE -> next.marked() && (next.unit() != Ordinal.NO_UNIT || waiting.isEmpty());
      case COMMA -> !waiting.isEmpty() && !next.marked();
      // 第三条和一条建议: a small number after a word counts things rather than articles
      case WORD -> next.marked() || !waiting.isEmpty() || isNoCount(next);
      case PAUSE, THROUGH -> true;
    };
  }

  private boolean accept(Step step) {
    var unit = step.ordinal.unit();
    if (step.joint == Joint.Kind.NONE && !waiting.isEmpty()) {
      settleDigits();
      if (!waiting.isEmpty() || unit == Ordinal.ARTICLE) {
        return false;
      }
    }
    if (unit != Ordinal.NO_UNIT && unit != Ordinal.ARTICLE && leaves.isEmpty()) {
      return false;
    }
    waiting.add(step);
    if (unit != Ordinal.NO_UNIT) {
      waiting.forEach(each -> add(each, unit));
      waiting.clear();
    }
    return true;
  }

  private void add(Step step, char unit) {
    var ordinal = step.ordinal;
    var through = step.joint == Joint.Kind.THROUGH;
    if (unit == Ordinal.ARTICLE) {
      addArticle(ordinal, through);
      return;
    }
    var last = leaves.getLast();
    var refines = step.joint == Joint.Kind.NONE && last.item.isEmpty()
        && (unit == Ordinal.ITEM || last.paragraph.isEmpty());
    var value = OptionalInt.of(ordinal.value());
    var leaf = new Leaf(refines ? last.start : ordinal.start(), ordinal.end(), last.number,
        unit == Ordinal.PARAGRAPH ? value : last.paragraph, unit == Ordinal.ITEM ? value : OptionalInt.empty(),
        refines ? last.through : through);
    if (refines) {
      leaves.removeLast();
    }
    leaves.add(leaf);
  }

  private void addArticle(Ordinal ordinal, boolean through) {
    if (through && !ordinal.marked() && isInserted(ordinal)) {
      var main = leaves.removeLast();
      leaves.add(new Leaf(main.start, ordinal.end(), new ProvisionNumber(main.number.article(), ordinal.value()),
          OptionalInt.empty(), OptionalInt.empty(), main.through));
      return;
    }
    leaves.add(new Leaf(ordinal.start(), ordinal.end(), new ProvisionNumber(ordinal.value(), ordinal.inserted()),
        OptionalInt.empty(), OptionalInt.empty(), through));
  }

  /** 120-1 is 第一百二十条之一, as addresses write it; 120-125 is a range. */
  private boolean isInserted(Ordinal ordinal) {
    var main = leaves.getLast().number;
    return text.at(ordinal.start() - 1) == '-' && ordinal.digits() && ordinal.inserted() == 0 && main.inserted() == 0
        && ordinal.value() <= 99 && ordinal.value() <= main.article();
  }

  /** Digits right behind a name are articles even without 条, as in 民法典1064, as far as nothing else counts with them. */
  private void settleDigits() {
    if (!named || !leaves.isEmpty()) {
      return;
    }
    var size = 0;
    while (size < waiting.size() && waiting.get(size).joint != Joint.Kind.COMMA
        && UnitlessArticle.may(waiting.get(size).ordinal)) {
      size++;
    }
    while (size > 0 && !UnitlessArticle.ends(text, waiting.get(size - 1).ordinal)) {
      size--;
    }
    waiting.subList(0, size).forEach(each -> add(each, Ordinal.ARTICLE));
    waiting.clear();
  }
}
