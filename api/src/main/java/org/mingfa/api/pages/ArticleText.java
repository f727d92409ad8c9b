package org.mingfa.api.pages;

import java.util.List;

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
  public record Paragraph(String opening, List<Item> items) {

    public Paragraph {
      items = List.copyOf(items);
    }
  }

  /** A 项 with its label （一）, or a 目 within it. */
  public record Item(String label, String text, List<Item> items) {

    public Item {
      items = List.copyOf(items);
    }
  }
}
