package org.mingfa.cms.statute;

import java.util.List;

/**
 * An entry of a list: a 项 such as （一）, or within it a 目 such as 1.
 *
 * @param label
 *          as the source writes it, brackets or stop included
 * @param opening
 *          the words after the label, before any 目
 * @param items
 *          its 目, often none
 */
public record Item(String label, String opening, List<Item> items) {

  public Item {
    items = List.copyOf(items);
  }

  /** The entry whole, label first, its 目 each on a line. */
  public String text() {
    return Paragraph.lines(label + opening, items);
  }
}
