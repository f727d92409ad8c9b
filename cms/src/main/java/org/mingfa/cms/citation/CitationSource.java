package org.mingfa.cms.citation;

import org.mingfa.cms.publishing.EditionId;
import reactor.core.publisher.Flux;

/** The texts of a kind of content in which citations are looked for. A feature contributes one as a bean. */
public interface CitationSource {

  /** The kind's name. */
  String kind();

  /** The edition's texts, in reading order. */
  Flux<CitingText> texts(EditionId id);
}
