package org.mingfa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.mingfa.api.search.Candidate;
import org.mingfa.api.search.SearchFilter;
import org.mingfa.bench.EngineCalls.Call;
import org.mingfa.bench.LoadClient.Load;

/**
 * Lucene alone on an index of the product: the product's queries for a question, as many hits, and nothing done with
 * them. In this JVM, on as many threads as there are processors.
 */
final class BareSearcher implements AutoCloseable {

  /** What the product multiplies weights by, to score as Elasticsearch does. */
  private static final float BOOST = 2.2f;
  private static final Sort BY_KEY = new Sort(new SortField("key", SortField.Type.STRING));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /** On the folder of an index that nobody writes. */
  BareSearcher(Path index) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(index.resolve(Files.readString(index.resolve("current")).strip())));
    searcher = new IndexSearcher(reader);
  }

  /** Whether it finds what the product found for a question; if not, the comparison is none. */
  boolean agrees(List<Call> question) throws IOException {
    for (var call : question) {
      if (call instanceof Call.Terms terms && !keys(terms).containsAll(terms.found())) {
        return false;
      }
    }
    return true;
  }

  private Set<String> keys(Call.Terms call) throws IOException {
    var keys = new HashSet<String>();
    for (var hit : searcher.search(query(call), call.limit() + Candidate.MARGIN).scoreDocs) {
      var leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
      var values = DocValues.getSorted(leaf.reader(), "key");
      if (values.advanceExact(hit.doc - leaf.docBase)) {
        keys.add(values.lookupOrd(values.ordValue()).utf8ToString());
      }
    }
    return keys;
  }

  Load run(List<List<Call>> questions, AtomicInteger next, Duration time) {
    var threads = Runtime.getRuntime().availableProcessors();
    var end = System.nanoTime() + time.toNanos();
    var start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var asker = (Callable<List<Long>>) () -> ask(questions, next, end);
      var nanos = LongStream.builder();
      for (var asked : pool.invokeAll(Collections.nCopies(threads, asker))) {
        asked.get().forEach(nanos::add);
      }
      return Load.of(nanos.build().toArray(), (System.nanoTime() - start) / 1e9);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> ask(List<List<Call>> questions, AtomicInteger next, long end) throws IOException {
    var nanos = new ArrayList<Long>();
    for (var before = System.nanoTime(); before < end;) {
      for (var call : questions.get(Math.floorMod(next.getAndIncrement(), questions.size()))) {
        switch (call) {
          case Call.Terms terms -> searcher.search(query(terms), terms.limit() + Candidate.MARGIN);
          case Call.Named named -> searcher.search(query(named), named.limit(), BY_KEY);
        }
      }
      var after = System.nanoTime();
      nanos.add(after - before);
      before = after;
    }
    return nanos;
  }

  private static Query query(Call.Terms call) {
    var any = new BooleanQuery.Builder();
    call.terms().forEach((term, weight) -> any
        .add(new BoostQuery(new TermQuery(new Term("tokens", term)), weight * BOOST), Occur.SHOULD));
    return filtered(any.build(), Occur.MUST, call.filter());
  }

  private static Query query(Call.Named call) {
    return filtered(oneOf("name", call.names()), Occur.FILTER, call.filter());
  }

  private static Query filtered(Query query, Occur occur, SearchFilter filter) {
    var day = filter.on().toEpochDay();
    return new BooleanQuery.Builder().add(query, occur)
        .add(LongPoint.newRangeQuery("from", Long.MIN_VALUE, day), Occur.FILTER)
        .add(LongPoint.newRangeQuery("to", day + 1, Long.MAX_VALUE), Occur.FILTER)
        .add(oneOf("kind", filter.kinds().stream().map(kind -> kind.word()).toList()), Occur.FILTER).build();
  }

  private static Query oneOf(String field, Collection<String> values) {
    return new ConstantScoreQuery(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
