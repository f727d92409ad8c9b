package org.mingfa.api.indexing;

import java.util.UUID;
import org.mingfa.api.search.SearchDocument;
import reactor.core.publisher.Flux;

/**
 * What one kind of content puts into the index. Reads what is published now, whatever a message said. Every key begins
 * with {@link #prefix} of its document, so that what a document no longer has can be found and removed.
 */
interface SearchDocumentSource {

  /** The kind's name. */
  String kind();

  /** All that is published of the kind. */
  Flux<SearchDocument> all();

  /** What is published of one document; empty if nothing is. */
  Flux<SearchDocument> of(UUID document);

  /** How the keys of a document begin. */
  default String prefix(UUID document) {
    return kind() + ":" + document + ":";
  }
}
