package org.mingfa.api.pages;

import java.util.List;
import java.util.function.Function;

/**
 * An article as it is read.
 *
 * @param number
 *          as addresses write it: {@code 1064}, {@code 120-1}
 * @param label
 *          as statutes write it: 第一千零六十四条
 * @param url
 *          of its own page
 * @param paragraphs
 *          its 款
 */
public record ArticleText(String number, String label, String url, List<ArticleText.Paragraph> paragraphs) {

  public ArticleText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A 款: opening words, which may be empty, and its 项. */
  public record Paragraph(LinkedText opening, List<Item> items) {

    public Paragraph {
      items = List.copyOf(items);
    }

    Paragraph(String opening, List<Item> items) {
      this(LinkedText.plain(opening), items);
    }

    Paragraph linked(Function<String, LinkedText> links) {
      return new Paragraph(links.apply(opening.text()), Item.linked(items, links));
    }
  }

  /** A 项 with its label （一）, or a 目 within it. */
  public record Item(String label, LinkedText text, List<Item> items) {

    public Item {
      items = List.copyOf(items);
    }

    Item(String label, String text, List<Item> items) {
      this(label, LinkedText.plain(text), items);
    }

    private static List<Item> linked(List<Item> items, Function<String, LinkedText> links) {
      return items.stream()
          .map(item -> new Item(item.label, links.apply(item.text.text()), linked(item.items, links))).toList();
    }
  }
}
