package org.mingfa.cms.statute;

import java.util.List;

/**
 * A statute through all its versions.
 *
 * @param slug
 *          given once, never changed
 * @param aliases
 *          other names people use: 消法
 */
record Statute(String slug, String title, String shortTitle, Rank rank, List<String> aliases) {

  Statute {
    aliases = List.copyOf(aliases);
  }
}
