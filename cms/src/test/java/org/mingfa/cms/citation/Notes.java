package org.mingfa.cms.citation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.publishing.ContentKind;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.EditorialWorkflow;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A kind of content for tests: one text each, kept in memory. */
final class Notes implements CitationSource {

  static final ContentKind NOTE = new ContentKind("note", ContentKind.ONE_CHECK);

  private final Map<String, String> texts = new ConcurrentHashMap<>();

  @Override
  public String kind() {
    return NOTE.name();
  }

  @Override
  public Flux<CitingText> texts(EditionId id) {
    return Mono.justOrEmpty(texts.get(id.toString())).map(CitingText::of).flux();
  }

  Mono<EditionId> publish(EditorialWorkflow workflow, String slug, String text) {
    return workflow.adopt(NOTE, slug, slug, ContentHash.of(text), "import")
        .doOnNext(id -> texts.put(id.toString(), text));
  }
}
