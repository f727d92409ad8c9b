package org.mingfa.cms.statute;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An article as read from a source.
 *
 * @param number
 *          its number
 * @param heading
 *          the divisions it stands in, outermost first, number and name with one space between: 第五编 婚姻家庭, 第三章 家庭关系
 * @param paragraphs
 *          its 款, at least one
 */
public record ParsedProvision(ProvisionNumber number, List<String> heading, List<Paragraph> paragraphs) {

  public ParsedProvision {
    heading = List.copyOf(heading);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The article whole without its number: paragraphs and items, one a line. */
  public String text() {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
  }
}
