package org.mingfa.api.indexing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.RebuildProgress;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.MessageHandler;
import org.mingfa.cms.publishing.EditionMessages;
import org.mingfa.cms.statute.StatuteMessages;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries what is published into the index, which is a projection and never the truth. Each message reloads its
 * document; writes go by the document's version, so that an older one loses. {@link #reconcile} compares everything and
 * mends.
 */
@Service
class SearchIndexer implements MessageHandler {

  private static final int AT_ONCE = 32;

  private final SearchIndex index;
  private final Map<String, SearchDocumentSource> sources;

  SearchIndexer(SearchIndex index, List<SearchDocumentSource> sources) {
    this.index = index;
    this.sources = sources.stream().collect(Collectors.toMap(SearchDocumentSource::kind, Function.identity()));
  }

  @Override
  public String name() {
    return "search-index";
  }

  @Override
  public boolean wants(String type, String kind) {
    return (EditionMessages.is(type) || type.equals(StatuteMessages.VALIDITY_CHANGED)) && sources.containsKey(kind);
  }

  @Override
  public Mono<Void> handle(Message message) {
    var source = sources.get(message.kind());
    if (source == null) {
      return Mono.empty();
    }
    return source.of(message.subject()).flatMap(document -> index.put(document).thenReturn(document.key()), AT_ONCE)
        .collect(Collectors.toSet())
        .flatMap(kept -> index.versions(source.prefix(message.subject()))
            .filter(known -> !known.removed() && !kept.contains(known.key()))
            .flatMap(gone -> index.remove(gone.key(), Math.max(gone.version(), message.version())), AT_ONCE).then());
  }

  /** Everything that is published, of every kind. */
  private Flux<SearchDocument> everything() {
    return Flux.fromIterable(sources.values()).concatMap(SearchDocumentSource::all);
  }

  /**
   * Builds the index anew beside the live one, swaps, and reconciles before it says so: what was withdrawn between
   * being read and being written has no key in the live index by which a message could remove it.
   */
  Flux<RebuildProgress> rebuild() {
    return index.rebuild(everything())
        .concatMap(progress -> progress.finished() ? reconcile().thenReturn(progress) : Mono.just(progress));
  }

  /** How many documents can be found now: about as many as a rebuild will write. */
  Mono<Long> count() {
    return index.count();
  }

  /** Whether nothing can be found at all. */
  Mono<Boolean> isEmpty() {
    return index.count().map(n -> n == 0);
  }

  /**
   * Puts what is missing or outdated, removes what is no longer published; the value is how many documents differed.
   */
  Mono<Long> reconcile() {
    return index.versions().filter(known -> !known.removed())
        .collectMap(IndexedVersion::key, IndexedVersion::version, HashMap::new)
        .flatMap(known -> everything().filter(document -> differs(document, known))
            .flatMap(document -> index.put(document).thenReturn(1L), AT_ONCE).count()
            .flatMap(put -> Flux.fromIterable(Map.copyOf(known).entrySet())
                .flatMap(gone -> index.remove(gone.getKey(), gone.getValue()), AT_ONCE).count().map(n -> put + n)));
  }

  /** Takes what it has seen out of the known, so that the rest is what nobody publishes any more. */
  private static boolean differs(SearchDocument document, Map<String, Long> known) {
    var version = known.remove(document.key());
    return version == null || version != document.version();
  }
}
