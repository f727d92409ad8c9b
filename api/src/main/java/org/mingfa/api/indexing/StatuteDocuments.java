package org.mingfa.api.indexing;

import java.util.List;
import java.util.UUID;
import org.mingfa.api.search.ArticleOf;
import org.mingfa.api.search.Authority;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.Validity;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The articles of every live version of every statute, each with the days on which it holds. */
@Component
class StatuteDocuments implements SearchDocumentSource {

  private final StatuteLibrary library;
  private final Editions editions;

  StatuteDocuments(StatuteLibrary library, Editions editions) {
    this.library = library;
    this.editions = editions;
  }

  @Override
  public String kind() {
    return "statute";
  }

  @Override
  public Flux<SearchDocument> all() {
    return library.liveDocuments().collectList().flatMapIterable(documents -> documents).concatMap(this::of);
  }

  /**
   * Its own articles: versions whose days it moves have messages of their own. The count of changes is read first, so
   * that a text corrected meanwhile carries too low a version rather than an old text too high a one: the message of
   * the correction then mends it.
   */
  @Override
  public Flux<SearchDocument> of(UUID document) {
    return editions.version(document).flatMapMany(count -> library.version(document).flatMapMany(
        version -> library.provisions(version).map(provision -> document(version, provision, count))));
  }

  private SearchDocument document(StatuteVersion version, Provision provision, long count) {
    var number = provision.number().toString();
    return new SearchDocument(prefix(version.document()) + number, SearchKind.STATUTE, version.slug() + "/" + number,
        count, version.title() + " " + provision.number().written(),
        "/statutes/" + version.slug() + "/articles/" + number, provision.heading(), provision.text(),
        List.of(version.shortTitle()),
        new ArticleOf(version.title(), version.slug(), number, Authority.of(version.rank(), version.title())), null,
        new Validity(version.inForceFrom(), version.inForceTo()), List.of());
  }
}
