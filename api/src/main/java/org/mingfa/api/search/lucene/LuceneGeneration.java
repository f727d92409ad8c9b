package org.mingfa.api.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchIndex.Outcome;

/**
 * One folder with one index: a writer kept open, searchers that see every write made before they were asked, and the
 * versions of all keys in memory (about 100 bytes each), so that an older write is refused without a search. Blocks;
 * safe for many threads. What was not committed when the process died is lost, nothing else.
 */
final class LuceneGeneration implements Closeable {

  static final float K1 = 1.2f;
  private static final float B = 0.75f;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final ConcurrentHashMap<String, IndexedVersion> versions = new ConcurrentHashMap<>();
  /** The same keys in order, so that those of one document are found without a look at all. */
  private final ConcurrentSkipListSet<String> keys = new ConcurrentSkipListSet<>();
  private final AtomicLong writes = new AtomicLong();
  private volatile long visible;

  LuceneGeneration(Path folder) throws IOException {
    var similarity = new BM25Similarity(K1, B);
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig().setSimilarity(similarity).setRAMBufferSizeMB(32));
    searchers = new SearcherManager(writer, new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        return searcher;
      }
    });
    searching(searcher -> LuceneVersions.read(searcher, versions));
    keys.addAll(versions.keySet());
  }

  /** What is done with a searcher while it is held. */
  interface Search<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  <T> T searching(Search<T> search) throws IOException {
    refresh();
    var searcher = searchers.acquire();
    try {
      return search.with(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /**
   * Makes every write that has ended visible. Searches that come meanwhile wait for it, or they would miss those
   * writes.
   */
  void refresh() throws IOException {
    var ended = writes.get();
    if (visible < ended) {
      searchers.maybeRefreshBlocking();
      visible = ended;
    }
  }

  Outcome put(SearchDocument document) {
    var version = new IndexedVersion(document.key(), document.version(), false);
    return write(version, () -> LuceneDocuments.living(document));
  }

  /** Writes a batch; returns its size. */
  long putAll(List<SearchDocument> documents) {
    documents.forEach(this::put);
    return documents.size();
  }

  Outcome remove(String key, long version) {
    return write(new IndexedVersion(key, version, true), () -> LuceneDocuments.removed(key, version));
  }

  private Outcome write(IndexedVersion written, Supplier<Document> fields) {
    var kept = versions.compute(written.key(), (key, known) -> {
      if (known != null && known.version() > written.version()) {
        return known;
      }
      index(key, fields.get(), known != null);
      return written;
    });
    keys.add(written.key());
    return kept.equals(written) ? Outcome.APPLIED : Outcome.OUTDATED;
  }

  private void index(String key, Document fields, boolean known) {
    try {
      if (known) {
        writer.updateDocument(new Term(LuceneDocuments.KEY, key), fields);
      } else {
        writer.addDocument(fields);
      }
      writes.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known of the keys that begin so. */
  List<IndexedVersion> versions(String prefix) {
    return keys.tailSet(prefix).stream().takeWhile(key -> key.startsWith(prefix))
        .map(key -> Objects.requireNonNull(versions.get(key))).toList();
  }

  /** Number of keys, removed ones too. */
  int keys() {
    return versions.size();
  }

  /**
   * Leaves one segment, and commits. Deleted documents then stay counted in the statistics for about as long in both
   * engines, which keeps their scores together while an index ages.
   */
  void merge() throws IOException {
    writer.forceMerge(1);
    commit();
  }

  void commit() throws IOException {
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
