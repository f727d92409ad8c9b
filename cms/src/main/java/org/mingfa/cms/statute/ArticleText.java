package org.mingfa.cms.statute;

import java.util.List;

/**
 * What of an article is compared: number and text, paragraphs one a line.
 *
 * @param number
 *          its number in its version
 * @param text
 *          without the number
 */
public record ArticleText(ProvisionNumber number, String text) {

  /** The articles of a statute in its order. */
  public static List<ArticleText> of(ParsedStatute statute) {
    return statute.provisions().stream().map(p -> new ArticleText(p.number(), p.text())).toList();
  }
}
