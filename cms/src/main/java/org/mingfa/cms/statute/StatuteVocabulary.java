package org.mingfa.cms.statute;

import java.util.Map;

/**
 * The names of the statutes in the library.
 *
 * @param slugs
 *          full title → slug
 * @param aliases
 *          other name → full title; the form without 中华人民共和国 is not among them
 */
public record StatuteVocabulary(Map<String, String> slugs, Map<String, String> aliases) {

  public StatuteVocabulary {
    slugs = Map.copyOf(slugs);
    aliases = Map.copyOf(aliases);
  }
}
