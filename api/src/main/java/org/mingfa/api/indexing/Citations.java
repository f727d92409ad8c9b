package org.mingfa.api.indexing;

import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.statute.StatuteLibrary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The parser that knows the statutes of the library as it is now. */
@Component
class Citations {

  private final StatuteLibrary library;

  Citations(StatuteLibrary library) {
    this.library = library;
  }

  Mono<CitationParser> parser() {
    return library.names()
        .map(names -> new CitationParser(StatuteNames.of(names.slugs().keySet(), names.aliases())));
  }
}
