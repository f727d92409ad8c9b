package org.mingfa.cms.citation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.MessageHandler;
import reactor.core.publisher.Mono;

/** Looks at a document's citations whenever it is told that they changed, as a page would. */
class Followers implements MessageHandler {

  private final CitationGraph graph;
  private final Map<UUID, List<CitationState>> seen = new ConcurrentHashMap<>();

  Followers(CitationGraph graph) {
    this.graph = graph;
  }

  /** What the document's first edition showed at the last telling; fails if nobody told. */
  List<CitationState> saw(UUID document) {
    var states = seen.get(document);
    if (states == null) {
      throw new AssertionError("nobody told of " + document);
    }
    return states;
  }

  @Override
  public String name() {
    return "followers";
  }

  @Override
  public boolean wants(String type, String kind) {
    return type.equals(CitationMessages.CHANGED);
  }

  @Override
  public Mono<Void> handle(Message message) {
    return graph.of(message.subject(), 1).map(BoundCitation::state).collectList()
        .doOnNext(states -> seen.put(message.subject(), states)).then();
  }
}
