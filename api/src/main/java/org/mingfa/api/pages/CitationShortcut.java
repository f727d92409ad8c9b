package org.mingfa.api.pages;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.Citation;
import org.mingfa.cms.citation.CitationQuery;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVocabulary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows where to go when all that was typed into the search box is a citation: 民法典1064. */
@Component
class CitationShortcut {

  private static final Pattern NUMERAL = Pattern.compile("[\\d０-９〇零一二两三四五六七八九十百千]");

  private final StatuteLibrary library;
  private final ShownStatutes statutes;

  CitationShortcut(StatuteLibrary library, ShownStatutes statutes) {
    this.library = library;
    this.statutes = statutes;
  }

  /**
   * The address of the article; empty where the text is anything else, or the library does not have the article on that
   * day.
   */
  Mono<String> address(String typed, @Nullable String on) {
    return NUMERAL.matcher(typed).find()
        ? library.names().flatMap(names -> address(names, typed, on))
        : Mono.empty();
  }

  private Mono<String> address(StatuteVocabulary names, String typed, @Nullable String on) {
    var query = new CitationQuery(StatuteNames.of(names));
    return Mono.justOrEmpty(query.read(typed)).flatMap(citation -> article(names, citation, on));
  }

  private Mono<String> article(StatuteVocabulary names, Citation citation, @Nullable String on) {
    var slug = names.slugs().get(citation.statute());
    var number = citation.number();
    if (slug == null || number == null) {
      return Mono.empty();
    }
    return statutes.find(slug, on).flatMap(statute -> library.provision(statute.version(), number)
        .map(_ -> statute.articleUrl(number))).onErrorComplete(RefusedException.class);
  }
}
