package org.mingfa.cms.statute;

import java.util.List;

/**
 * An article of a version.
 *
 * @param position
 *          its place in the text, from 1
 * @param heading
 *          the divisions it stands in, outermost first: 第五编 婚姻家庭, 第三章 家庭关系
 * @param paragraphs
 *          its 款; the 项 of one stand on lines of their own
 */
public record Provision(ProvisionNumber number, int position, List<String> heading, List<String> paragraphs) {

  private static final String BREAK = "\n\n";

  public Provision {
    heading = List.copyOf(heading);
    paragraphs = List.copyOf(paragraphs);
  }

  static Provision of(ParsedProvision parsed, int position) {
    return new Provision(parsed.number(), position, parsed.heading(),
        parsed.paragraphs().stream().map(Paragraph::text).toList());
  }

  /** The article whole without its number: paragraphs and items, one a line. */
  public String text() {
    return String.join("\n", paragraphs);
  }

  /** The text with its paragraphs kept apart, as it is stored and as staff correct it. */
  String body() {
    return String.join(BREAK, paragraphs);
  }

  static List<String> paragraphsOf(String body) {
    return List.of(body.split("\n{2,}", -1));
  }

  Provision withBody(String body) {
    return new Provision(number, position, heading, paragraphsOf(body));
  }
}
