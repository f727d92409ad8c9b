package org.mingfa.cms.citation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.statute.StatuteTitle;
import org.mingfa.cms.statute.StatuteVocabulary;

/**
 * What the statutes of the library are called, as citations need it.
 *
 * @param fingerprint
 *          the same for the same names
 */
record CitationNames(StatuteNames names, Map<String, String> slugs, Map<String, String> aliases, String fingerprint) {

  static CitationNames of(StatuteVocabulary vocabulary) {
    var all = new TreeSet<String>();
    vocabulary.slugs().forEach((title, slug) -> all.add(title + "\t" + slug));
    vocabulary.aliases().forEach((alias, title) -> all.add(alias + "\t" + title));
    return new CitationNames(StatuteNames.of(vocabulary), vocabulary.slugs(),
        vocabulary.aliases(), ContentHash.of(all.toArray(String[]::new)).hex());
  }

  /** The slug of a statute however it is named; null where the library does not have it. */
  @Nullable
  String slug(String name) {
    return names.canonical(name).map(slugs::get).orElse(null);
  }

  /** Every name by which a citation may have been stored that means one of these statutes. */
  Set<String> namesOf(Collection<String> wanted) {
    var found = new HashSet<String>();
    slugs.forEach((title, slug) -> {
      if (wanted.contains(slug)) {
        found.addAll(spellings(title));
      }
    });
    aliases.forEach((alias, title) -> {
      var slug = slugs.get(title);
      if (slug != null && wanted.contains(slug)) {
        found.addAll(spellings(alias));
      }
    });
    return found;
  }

  /** A name that was unknown when its text was read is stored in the parser's spelling, perhaps without the state. */
  private static List<String> spellings(String name) {
    var brief = new StatuteTitle(name).brief();
    return List.of(name, brief, StatuteNames.spelling(name), StatuteNames.spelling(brief));
  }
}
