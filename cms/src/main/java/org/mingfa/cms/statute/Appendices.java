package org.mingfa.cms.statute;

import java.util.List;
import java.util.stream.Collectors;

/** Appendices as one text: each with its title on the first line, a form feed between them. */
final class Appendices {

  private static final String BREAK = "\f";

  private Appendices() {
  }

  static String write(List<Appendix> appendices) {
    return appendices.stream().map(a -> a.title() + "\n" + String.join("\n", a.lines()))
        .map(text -> text.replace(BREAK, "")).collect(Collectors.joining(BREAK));
  }

  static List<Appendix> read(String stored) {
    return stored.isEmpty() ? List.of() : List.of(stored.split(BREAK, -1)).stream().map(Appendices::one).toList();
  }

  private static Appendix one(String text) {
    var lines = text.lines().toList();
    return new Appendix(lines.getFirst(), lines.subList(1, lines.size()));
  }
}
