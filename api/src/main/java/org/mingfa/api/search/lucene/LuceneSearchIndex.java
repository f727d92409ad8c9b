package org.mingfa.api.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.mingfa.api.search.Candidate;
import org.mingfa.api.search.IndexHealth;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.RebuildProgress;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchFilter;
import org.mingfa.api.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The index in a folder that this process alone uses. A search sees every write that ended before it. Writes are
 * committed about a second after the first of them and on close; a process killed before loses them, and comparing
 * versions with the database finds them. An index that cannot be read is put aside for an empty one, to be rebuilt.
 */
public final class LuceneSearchIndex implements SearchIndex, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneSearchIndex.class);
  private static final int BATCH = 256;
  private static final Sort BY_KEY = new Sort(new SortField(LuceneDocuments.KEY, SortField.Type.STRING));

  private final LuceneGenerations generations;
  private final LuceneReadDocuments documents = new LuceneReadDocuments();
  private final LuceneThreads threads = new LuceneThreads();
  private final AtomicBoolean commitDue = new AtomicBoolean();
  private final AtomicBoolean rebuilding = new AtomicBoolean();

  private LuceneSearchIndex(LuceneGenerations generations) {
    this.generations = generations;
  }

  /**
   * Opens the index, empty where there is none. Blocks.
   *
   * @throws IOException
   *           if the folder cannot be used, or another process uses it
   */
  public static LuceneSearchIndex open(Path folder) throws IOException {
    return new LuceneSearchIndex(LuceneGenerations.open(new LuceneFolder(folder)));
  }

  @Override
  public Mono<Outcome> put(SearchDocument document) {
    return write(generation -> generation.put(document));
  }

  @Override
  public Mono<Outcome> remove(String key, long version) {
    return write(generation -> generation.remove(key, version));
  }

  private Mono<Outcome> write(Function<LuceneGeneration, Outcome> write) {
    return threads.write(() -> generations.write(write)).doOnNext(_ -> commitSoon());
  }

  private void commitSoon() {
    if (commitDue.compareAndSet(false, true)) {
      threads.writeInASecond(this::commit);
    }
  }

  private void commit() {
    commitDue.set(false);
    try {
      generations.commit();
    } catch (IOException e) {
      LOG.error("Could not commit the search index; a restart compares it with the database", e);
    }
  }

  @Override
  public Flux<RebuildProgress> rebuild(Flux<SearchDocument> documents) {
    return Flux.usingWhen(Mono.fromCallable(this::claim),
        _ -> threads.write(generations::begin).flatMapMany(next -> fill(next, documents)), _ -> release());
  }

  private boolean claim() {
    if (!rebuilding.compareAndSet(false, true)) {
      throw new IllegalStateException("a rebuild of the search index is running");
    }
    return true;
  }

  /** Comes after whatever the writing thread still does for a rebuild that was cancelled. */
  private Mono<Boolean> release() {
    return threads.write(() -> {
      try {
        return generations.discardNext();
      } finally {
        rebuilding.set(false);
      }
    });
  }

  private Flux<RebuildProgress> fill(LuceneGeneration next, Flux<SearchDocument> documents) {
    return documents.buffer(BATCH).concatMap(batch -> threads.write(() -> next.putAll(batch))).scan(0L, Long::sum)
        .skip(1)
        .map(written -> new RebuildProgress(written, false)).concatWith(threads.write(() -> swap(next)));
  }

  private RebuildProgress swap(LuceneGeneration next) throws IOException {
    generations.swapTo(next);
    return new RebuildProgress(next.keys(), true);
  }

  @Override
  public Mono<List<Candidate>> candidates(Map<String, Float> terms, SearchFilter filter, int limit) {
    if (terms.isEmpty()) {
      return Mono.just(List.of());
    }
    var most = Math.min(limit, MOST_CANDIDATES);
    var query = LuceneQueries.terms(terms, filter);
    return search(searcher -> read(searcher, searcher.search(query, most + Candidate.MARGIN)))
        .map(found -> Candidate.best(found, most));
  }

  @Override
  public Mono<List<SearchDocument>> named(Set<String> names, SearchFilter filter, int limit) {
    if (names.isEmpty()) {
      return Mono.just(List.of());
    }
    return search(searcher -> {
      var hits = searcher.search(LuceneQueries.names(names, filter), limit, BY_KEY);
      return read(searcher, hits).stream().map(Candidate::document).toList();
    });
  }

  private List<Candidate> read(IndexSearcher searcher, TopDocs hits) throws IOException {
    var found = new ArrayList<Candidate>();
    for (var hit : hits.scoreDocs) {
      found.add(Candidate.of(documents.read(searcher, hit.doc), hit.score));
    }
    return found;
  }

  @Override
  public Mono<Long> count() {
    return search(searcher -> (long) searcher.count(LuceneQueries.living()));
  }

  @Override
  public Flux<IndexedVersion> versions(String prefix) {
    return Flux.defer(() -> Flux.fromIterable(generations.versions(prefix)));
  }

  @Override
  public Mono<IndexHealth> health() {
    return count().map(documents -> new IndexHealth("lucene", true, documents, generations.detail()))
        .onErrorResume(e -> Mono.just(new IndexHealth("lucene", false, -1, String.valueOf(e.getMessage()))));
  }

  private <T> Mono<T> search(LuceneGeneration.Search<T> search) {
    return threads.read(() -> generations.search(search));
  }

  /** Commits and frees the folder; waits for searches that run. */
  @Override
  public void close() throws IOException {
    threads.close();
    generations.close();
  }
}
