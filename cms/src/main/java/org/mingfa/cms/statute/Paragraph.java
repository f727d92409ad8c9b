package org.mingfa.cms.statute;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A 款 of an article: opening words and, where it lists, its 项.
 *
 * @param opening
 *          the words before the list; the whole text where there is none
 * @param items
 *          the 项 in order, often none
 */
public record Paragraph(String opening, List<Item> items) {

  public Paragraph {
    items = List.copyOf(items);
  }

  /** The 款 whole: opening words and items, one a line. */
  public String text() {
    return lines(opening, items);
  }

  static String lines(String opening, List<Item> items) {
    return Stream.concat(Stream.of(opening), items.stream().map(Item::text)).filter(s -> !s.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
