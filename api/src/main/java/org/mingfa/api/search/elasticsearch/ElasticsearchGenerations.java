package org.mingfa.api.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Indices {@code <name>-v…} behind the alias {@code <name>}; while a rebuild fills one, the alias {@code <name>-next}
 * shows every node where to write as well. No two generations ever share a name, and whoever begins last holds
 * {@code <name>-next}: the swap is one change of aliases that fails for all others.
 */
final class ElasticsearchGenerations {

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

  /**
   * Begins a generation, takes {@code next} from whoever had it, and deletes what earlier rebuilds left; its name.
   */
  Mono<String> begin() {
    return Mono.fromSupplier(() -> live + "-v" + UUID.randomUUID())
        .flatMap(index -> create(index).then(directNext(index)).then(deleteOld()).thenReturn(index));
  }

  private Mono<Void> directNext(String index) {
    return call(() -> client.indices().updateAliases(update -> update
        .actions(a -> a.remove(remove -> remove.index(generations()).alias(next).mustExist(false)))
        .actions(a -> a.add(add -> add.index(index).alias(next))))).then();
  }

  /**
   * Makes a filled generation the live one; an error where another rebuild has begun since. The one before stays until
   * the next rebuild, as searches and writes that have just resolved the alias still mean it.
   */
  Mono<Void> swapTo(String filled) {
    return merged(filled).then(call(() -> client.indices().refresh(refresh -> refresh.index(filled))))
        .then(call(() -> client.indices().updateAliases(update -> update
            .actions(a -> a.remove(remove -> remove.index(filled).alias(next).mustExist(true)))
            .actions(a -> a.remove(remove -> remove.index(generations()).alias(live).mustExist(false)))
            .actions(a -> a.add(add -> add.index(filled).alias(live))))))
        .onErrorMap(ElasticsearchException.class, e -> e.status() == 404 ? overtaken(e) : e).then();
  }

  private static IllegalStateException overtaken(Throwable cause) {
    return new IllegalStateException("another node has begun a rebuild", cause);
  }

  /**
   * One segment, as LuceneGeneration does; Elasticsearch goes on merging where it takes longer than the client waits.
   */
  private Mono<Void> merged(String filled) {
    return call(() -> client.indices().forcemerge(merge -> merge.index(filled).maxNumSegments(1L)))
        .onErrorComplete().then();
  }

  /** Deletes a generation that was begun and did not become the live one. */
  Mono<Void> discard(String begun) {
    return current().defaultIfEmpty("").filter(current -> !current.equals(begun)).flatMap(_ -> delete(begun)).then();
  }

  /** What no alias leads to: one that is being filled, by whichever node, has an alias. */
  private Mono<Void> deleteOld() {
    return call(() -> client.indices().get(get -> get.index(generations()).expandWildcards(ExpandWildcard.All)))
        .flatMapIterable(found -> Map.copyOf(found.indices()).entrySet())
        .filter(index -> index.getValue().aliases().isEmpty()).concatMap(index -> delete(index.getKey())).then();
  }

  private String generations() {
    return live + "-v*";
  }

  private Mono<Boolean> delete(String index) {
    return call(() -> client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true)))
        .thenReturn(true);
  }

  private Mono<Void> create(String index, String... aliases) {
    return call(() -> client.indices().create(CreateIndexRequest.of(create -> create
        .withJson(new StringReader(DEFINITION)).index(index)
        .aliases(Stream.of(aliases).collect(Collectors.toMap(alias -> alias, _ -> Alias.of(a -> a))))))).then();
  }

  private boolean exists(Throwable failure) {
    return failure instanceof ElasticsearchException e
        && Objects.equals(e.error().type(), "resource_already_exists_exception");
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
