package org.mingfa.cms.citation;

import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteMessages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Every article of a statute, with the statute as its own: 本法第十条 is an article of it. */
@Component
class StatuteCitationSource implements CitationSource {

  private final StatuteLibrary library;

  StatuteCitationSource(StatuteLibrary library) {
    this.library = library;
  }

  @Override
  public String kind() {
    return StatuteMessages.KIND;
  }

  @Override
  public Flux<CitingText> texts(EditionId id) {
    return library.version(id.document()).flatMapMany(version -> library.provisions(version)
        .map(p -> new CitingText(p.number().toString(), p.text(), version.title())));
  }
}
