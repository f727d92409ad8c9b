package org.mingfa.api.pages;

import java.util.Set;

/**
 * A topic of the handbook, as a link.
 *
 * @param slug
 *          {@code marriage}
 * @param name
 *          婚姻家庭
 * @param summary
 *          what it is about in a few words; empty leaves it out
 * @param entries
 *          how many entries it has
 */
public record TopicLink(String slug, String name, String summary, int entries) {

  private static final Set<String> DRAWN = Set.of("marriage", "inheritance", "neighbours", "housing", "lending",
      "contracts", "online", "work", "injuries", "children", "elderly", "women", "privacy", "administration",
      "legal-aid",
      "sea");

  public String url() {
    return "/handbook/" + slug;
  }

  /** Name of its drawing in {@code icons.svg}; a topic that nobody has drawn yet gets a question mark. */
  public String icon() {
    return DRAWN.contains(slug) ? slug : "topic";
  }
}
