package org.mingfa.cms.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What changed from one text to another, line by line, and within a changed line as a reader of Chinese sees it. Texts
 * so long or so unlike that this would take more than about a second are compared by whole lines, or as a whole.
 */
public record Difference(List<Line> lines) {

  /** Pairs of lines, and pairs of characters, that are looked at for the sake of one comparison. */
  private static final long LINES = 4_000_000;
  private static final long CHARACTERS = 40_000_000;

  /** One line; {@code changed} is false for a line that stayed. */
  public record Line(boolean changed, List<TextSegment> segments) {

    public Line {
      segments = List.copyOf(segments);
    }
  }

  public Difference {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.stream().noneMatch(Line::changed);
  }

  /** Compares away from the caller's thread. */
  public static Mono<Difference> between(String older, String newer) {
    return Mono.fromCallable(() -> compare(older.lines().toList(), newer.lines().toList()))
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Difference compare(List<String> older, List<String> newer) {
    var pairs = new LinePairs();
    if ((long) older.size() * newer.size() > LINES) {
      pairs.changed(older, newer);
      return new Difference(pairs.lines);
    }
    var at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(older, newer).getDeltas()) {
      var from = delta.getSource().getPosition();
      pairs.same(older.subList(at, from));
      pairs.changed(delta.getSource().getLines(), delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    pairs.same(older.subList(at, older.size()));
    return new Difference(pairs.lines);
  }

  private static final class LinePairs {

    final List<Line> lines = new ArrayList<>();
    private long effort = CHARACTERS;

    void same(List<String> texts) {
      texts.forEach(text -> lines.add(new Line(false, List.of(new TextSegment(TextSegment.Kind.EQUAL, text)))));
    }

    void changed(List<String> from, List<String> to) {
      for (var i = 0; i < Math.max(from.size(), to.size()); i++) {
        lines.add(new Line(true, segments(i < from.size() ? from.get(i) : "", i < to.size() ? to.get(i) : "")));
      }
    }

    private List<TextSegment> segments(String older, String newer) {
      var cells = (long) older.length() * newer.length();
      if (cells > effort) {
        return Stream.of(new TextSegment(TextSegment.Kind.DELETED, older),
            new TextSegment(TextSegment.Kind.INSERTED, newer)).toList();
      }
      effort -= cells;
      return ChineseTextDiff.of(older, newer);
    }
  }
}
