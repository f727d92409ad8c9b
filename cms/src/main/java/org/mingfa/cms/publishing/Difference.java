package org.mingfa.cms.publishing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What changed from one text to another, line by line, and character by character within a changed line: Chinese has no
 * spaces to hold on to.
 */
public record Difference(List<Line> lines) {

  /** How a piece of text stands to the older text. */
  public enum Change {
    SAME, DELETED, INSERTED
  }

  public record Piece(Change change, String text) {
  }

  /** One line; {@code changed} is false for a line that stayed. */
  public record Line(boolean changed, List<Piece> pieces) {

    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  public Difference {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.stream().noneMatch(Line::changed);
  }

  public static Difference between(String older, String newer) {
    var lines = new ArrayList<Line>();
    walk(older.lines().toList(), newer.lines().toList(),
        (same, _) -> same.forEach(text -> lines.add(new Line(false, List.of(new Piece(Change.SAME, text))))),
        (from, to) -> lines.addAll(changed(from, to)));
    return new Difference(lines);
  }

  private static List<Line> changed(List<String> from, List<String> to) {
    var lines = new ArrayList<Line>();
    for (var i = 0; i < Math.max(from.size(), to.size()); i++) {
      lines.add(new Line(true, pieces(i < from.size() ? from.get(i) : "", i < to.size() ? to.get(i) : "")));
    }
    return lines;
  }

  private static List<Piece> pieces(String older, String newer) {
    var pieces = new ArrayList<Piece>();
    walk(characters(older), characters(newer), (same, _) -> add(pieces, Change.SAME, same), (from, to) -> {
      add(pieces, Change.DELETED, from);
      add(pieces, Change.INSERTED, to);
    });
    return pieces;
  }

  private static void add(List<Piece> pieces, Change change, List<String> parts) {
    if (!parts.isEmpty()) {
      pieces.add(new Piece(change, String.join("", parts)));
    }
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  /** Hands over stretches in order: those that stayed, and those that one side has instead of the other. */
  private static void walk(List<String> older, List<String> newer, BiConsumer<List<String>, List<String>> same,
      BiConsumer<List<String>, List<String>> changed) {
    var at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(older, newer).getDeltas()) {
      var from = delta.getSource().getPosition();
      same.accept(older.subList(at, from), Collections.emptyList());
      changed.accept(delta.getSource().getLines(), delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    same.accept(older.subList(at, older.size()), Collections.emptyList());
  }
}
