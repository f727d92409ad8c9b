package org.mingfa.api.pages;

import org.mingfa.cms.citation.CitationGraph;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.statute.StatuteLibrary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what pages of a statute's text are made of: its outline, and where its citations lead. */
@Component
class StatuteReading {

  private final StatuteLibrary library;
  private final Outlines outlines;
  private final CitationGraph citations;

  StatuteReading(StatuteLibrary library, Outlines outlines, CitationGraph citations) {
    this.library = library;
    this.outlines = outlines;
    this.citations = citations;
  }

  Mono<StatuteTexts> of(ShownStatute statute) {
    return Mono.zip(outlines.of(statute.version()), links(statute))
        .map(read -> new StatuteTexts(statute, read.getT1(), read.getT2()));
  }

  private Mono<CitationLinks> links(ShownStatute statute) {
    var version = statute.version();
    return Mono.zip(library.names(), citations.of(version.document(), version.edition()).collectList())
        .map(read -> new CitationLinks(statute, new CitationParser(StatuteNames.of(read.getT1())), read.getT2()));
  }
}
