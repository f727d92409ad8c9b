package org.mingfa.api.pages;

import java.util.List;

/**
 * Model attribute {@code page} of {@code pages/statute}.
 *
 * @param contents
 *          the divisions as a tree; empty for a statute without any
 * @param text
 *          the whole text where it has at most {@value #WHOLE_TEXT_LIMIT} characters, so that the page stays below 150
 *          KB; else empty, and the contents lead to chapters
 */
public record StatutePage(StatuteHead head, List<StatutePage.Node> contents, List<DivisionText> text) {

  public static final int WHOLE_TEXT_LIMIT = 24_000;

  public StatutePage {
    contents = List.copyOf(contents);
    text = List.copyOf(text);
  }

  /**
   * A division in the table of contents.
   *
   * @param range
   *          of its articles: 第一条至第十二条; empty leaves it out
   * @param url
   *          of its text, often with a fragment
   */
  public record Node(String heading, String range, String url, List<Node> children) {

    public Node {
      children = List.copyOf(children);
    }
  }
}
