package org.mingfa.api.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Indices {@code <name>-v1}, {@code <name>-v2} … behind the alias {@code <name>}; while a rebuild fills the next one,
 * the alias {@code <name>-next} shows every node where to write as well. The swap is one change of aliases.
 */
final class ElasticsearchGenerations {

  /** A generation that is being filled; the UUID tells whether it still is the one that was begun. */
  record Generation(String index, String uuid) {
  }

  private static final String DEFINITION = definition();

  private final ElasticsearchAsyncClient client;
  private final String live;
  private final String next;

  ElasticsearchGenerations(ElasticsearchAsyncClient client, String live, String next) {
    this.client = client;
    this.live = live;
    this.next = next;
  }

  /** Creates the first generation where there is none. */
  Mono<String> ensure() {
    return current().switchIfEmpty(Mono.defer(() -> create(live + "-v1", live).onErrorComplete(this::exists)
        .then(Mono.defer(this::current))));
  }

  /** The live index; empty where there is none. */
  Mono<String> current() {
    return call(() -> client.indices().getAlias(get -> get.name(live)))
        .flatMap(found -> Mono.justOrEmpty(found.aliases().keySet().stream().findFirst()))
        .onErrorResume(ElasticsearchException.class, e -> e.status() == 404 ? Mono.empty() : Mono.error(e));
  }

  /** Deletes what earlier rebuilds left and begins a new generation. */
  Mono<Generation> begin() {
    return current().defaultIfEmpty(live + "-v0").flatMap(current -> {
      var index = live + "-v" + (Integer.parseInt(current.substring(live.length() + 2)) + 1);
      return deleteAllBut(current).then(create(index, next)).then(uuid(index)).map(uuid -> new Generation(index, uuid));
    });
  }

  /**
   * Makes a filled generation the live one. The one before stays until the next rebuild, as searches and writes that
   * have just resolved the alias still mean it.
   */
  Mono<Void> swapTo(Generation filled) {
    return uuid(filled.index()).filter(filled.uuid()::equals)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("another node has begun a rebuild")))
        .then(merged(filled)).then(call(() -> client.indices().refresh(refresh -> refresh.index(filled.index()))))
        .then(current().defaultIfEmpty("")).flatMap(old -> call(() -> client.indices().updateAliases(update -> {
          update.actions(a -> a.add(add -> add.index(filled.index()).alias(live)));
          update.actions(a -> a.remove(remove -> remove.index(filled.index()).alias(next)));
          return old.isEmpty() ? update : update.actions(a -> a.remove(remove -> remove.index(old).alias(live)));
        }))).then();
  }

  /**
   * One segment, as LuceneGeneration does; Elasticsearch goes on merging where it takes longer than the client waits.
   */
  private Mono<Void> merged(Generation filled) {
    return call(() -> client.indices().forcemerge(merge -> merge.index(filled.index()).maxNumSegments(1L)))
        .onErrorComplete().then();
  }

  /** Deletes a generation that was begun and did not become the live one. */
  Mono<Void> discard(Generation begun) {
    return uuid(begun.index()).filter(begun.uuid()::equals).flatMap(_ -> current().defaultIfEmpty(""))
        .filter(current -> !current.equals(begun.index())).flatMap(_ -> delete(begun.index())).then();
  }

  private Mono<Void> deleteAllBut(String current) {
    return call(() -> client.indices()
        .get(get -> get.index(live + "-v*").expandWildcards(ExpandWildcard.All).ignoreUnavailable(true)))
        .flatMapIterable(found -> Set.copyOf(found.indices().keySet())).filter(index -> !index.equals(current))
        .concatMap(this::delete).then();
  }

  private Mono<Boolean> delete(String index) {
    return call(() -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)))
        .thenReturn(true);
  }

  private Mono<Void> create(String index, String alias) {
    return call(() -> client.indices().create(CreateIndexRequest.of(create -> create
        .withJson(new StringReader(DEFINITION)).index(index).aliases(alias, a -> a)))).then();
  }

  private boolean exists(Throwable failure) {
    return failure instanceof ElasticsearchException e
        && Objects.equals(e.error().type(), "resource_already_exists_exception");
  }

  private Mono<String> uuid(String index) {
    return call(() -> client.indices().getSettings(get -> get.index(index).ignoreUnavailable(true)))
        .flatMap(found -> Mono.justOrEmpty(found.settings().get(index)))
        .mapNotNull(state -> state.settings() == null || state.settings().index() == null
            ? null
            : state.settings().index().uuid());
  }

  /** An {@link IOException} where the cluster cannot be reached or cannot answer at present. */
  static <T> Mono<T> call(Supplier<CompletableFuture<T>> call) {
    return Mono.fromFuture(call).onErrorMap(ElasticsearchException.class,
        e -> e.status() >= 500 || e.status() == 429 ? new IOException("Elasticsearch cannot answer now", e) : e);
  }

  private static String definition() {
    try (InputStream json = ElasticsearchGenerations.class.getResourceAsStream("/search/elasticsearch-index.json")) {
      return new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
