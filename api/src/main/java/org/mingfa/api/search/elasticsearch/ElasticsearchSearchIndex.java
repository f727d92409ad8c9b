package org.mingfa.api.search.elasticsearch;

import static org.mingfa.api.search.elasticsearch.ElasticsearchGenerations.call;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.Candidate;
import org.mingfa.api.search.IndexHealth;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.RebuildProgress;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchFilter;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.api.search.elasticsearch.ElasticsearchDocument.Found;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The index in an Elasticsearch cluster that many nodes share; any plain Elasticsearch does, without plugins. Searches
 * see a write within its refresh interval of a second. One shard, so that scores are those of one Lucene index, and one
 * preference, so that all questions ask the same copy of it. The client, its addresses, credentials and time-outs are
 * the caller's, who also closes it.
 */
public final class ElasticsearchSearchIndex implements SearchIndex {

  private static final int BATCH = 250;
  private static final int PAGE = 1_000;
  /** A person waits no longer for hits. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final ElasticsearchGenerations generations;
  private final ElasticsearchWrites writes;
  private final AtomicBoolean rebuilding = new AtomicBoolean();
  private final Mono<String> ready;

  /**
   * Uses the alias {@code name} and indices whose names begin with it; creates them at the first call. Nothing else may
   * be called so.
   */
  public ElasticsearchSearchIndex(ElasticsearchAsyncClient client, String name) {
    this.client = client;
    this.alias = name;
    this.generations = new ElasticsearchGenerations(client, name, name + "-next");
    this.writes = new ElasticsearchWrites(client, name, name + "-next");
    this.ready = generations.ensure().cache(_ -> Duration.ofDays(10_000), _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  @Override
  public Mono<Outcome> put(SearchDocument document) {
    return ready.then(Mono.defer(() -> writes.write(ElasticsearchDocument.living(document))));
  }

  @Override
  public Mono<Outcome> remove(String key, long version) {
    return ready.then(Mono.defer(() -> writes.write(ElasticsearchDocument.removed(key, version))));
  }

  @Override
  public Flux<RebuildProgress> rebuild(Flux<SearchDocument> documents) {
    return Flux.usingWhen(Mono.fromCallable(this::claim),
        begun -> begin(begun).flatMapMany(next -> fill(next, documents)),
        this::release);
  }

  /** A place for the generation, so that it is dropped even where the caller cancels while it is being begun. */
  private AtomicReference<@Nullable String> claim() {
    if (!rebuilding.compareAndSet(false, true)) {
      throw new IllegalStateException("a rebuild of the search index is running");
    }
    return new AtomicReference<>();
  }

  private Mono<String> begin(AtomicReference<@Nullable String> begun) {
    return ready.then(generations.begin()).doOnNext(begun::set);
  }

  private Mono<Void> release(AtomicReference<@Nullable String> begun) {
    var dropped = Mono.justOrEmpty(begun.get()).flatMap(generations::discard);
    return dropped.doOnTerminate(() -> rebuilding.set(false)).doOnCancel(() -> rebuilding.set(false));
  }

  private Flux<RebuildProgress> fill(String next, Flux<SearchDocument> documents) {
    return documents.map(ElasticsearchDocument::living).buffer(BATCH).concatMap(writes::fill).scan(0L, Long::sum)
        .skip(1).map(written -> new RebuildProgress(written, false))
        .concatWith(generations.swapTo(next).then(count()).map(written -> new RebuildProgress(written, true)));
  }

  @Override
  public Mono<List<Candidate>> candidates(Map<String, Float> terms, SearchFilter filter, int limit) {
    if (terms.isEmpty()) {
      return Mono.just(List.of());
    }
    var most = Math.min(limit, MOST_CANDIDATES);
    var request = search().query(ElasticsearchQueries.terms(terms, filter)).size(most + Candidate.MARGIN)
        .source(s -> s.filter(f -> f.includes("source"))).build();
    return found(request)
        .map(response -> Candidate.best(hits(response).map(ElasticsearchSearchIndex::candidate).toList(), most));
  }

  @Override
  public Mono<List<SearchDocument>> named(Set<String> names, SearchFilter filter, int limit) {
    if (names.isEmpty()) {
      return Mono.just(List.of());
    }
    var request = search().query(ElasticsearchQueries.names(names, filter)).size(limit)
        .sort(s -> s.field(f -> f.field("key").order(SortOrder.Asc))).source(s -> s.filter(f -> f.includes("source")))
        .build();
    return found(request).map(response -> hits(response).map(ElasticsearchSearchIndex::document).toList());
  }

  private SearchRequest.Builder search() {
    return new SearchRequest.Builder().index(alias).trackTotalHits(t -> t.enabled(false)).preference(alias);
  }

  /** What follows is computing: not on the client's threads, nor on those that keep the clocks. */
  private Mono<SearchResponse<Found>> found(SearchRequest request) {
    return ready.then(call(() -> client.search(request, Found.class))).timeout(PATIENCE)
        .publishOn(Schedulers.boundedElastic());
  }

  private static Stream<Hit<Found>> hits(SearchResponse<Found> response) {
    return response.hits().hits().stream();
  }

  private static Candidate candidate(Hit<Found> hit) {
    return Candidate.of(document(hit), Objects.requireNonNullElse(hit.score(), 0.0).floatValue());
  }

  private static SearchDocument document(Hit<Found> hit) {
    return Objects.requireNonNull(hit.source()).document();
  }

  @Override
  public Mono<Long> count() {
    return ready.then(call(() -> client.count(c -> c.index(alias).query(ElasticsearchQueries.living()))))
        .map(counted -> counted.count());
  }

  @Override
  public Flux<IndexedVersion> versions(String prefix) {
    return ready.then(call(() -> client.indices().refresh(r -> r.index(alias)))).then(versionsAfter(prefix, null))
        .expand(page -> page.size() < PAGE ? Mono.empty() : versionsAfter(prefix, page.getLast().key()))
        .concatMapIterable(page -> page);
  }

  private Mono<List<IndexedVersion>> versionsAfter(String prefix, @Nullable String key) {
    var request = search().query(ElasticsearchQueries.keys(prefix)).size(PAGE)
        .source(s -> s.filter(f -> f.includes("key", "version", "live")))
        .sort(s -> s.field(f -> f.field("key").order(SortOrder.Asc)));
    if (key != null) {
      request.searchAfter(after -> after.stringValue(key));
    }
    return found(request.build()).map(
        response -> hits(response).map(hit -> Objects.requireNonNull(hit.source()).indexed()).toList());
  }

  @Override
  public Mono<IndexHealth> health() {
    return Mono.zip(count(), generations.current())
        .map(up -> new IndexHealth("elasticsearch", true, up.getT1(), up.getT2()))
        .onErrorResume(e -> Mono.just(new IndexHealth("elasticsearch", false, -1, String.valueOf(e.getMessage()))));
  }
}
