package org.mingfa.api.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.mingfa.api.search.SearchDocument;

/**
 * Documents that were read from the index lately. Each question reads some 250 candidates, and reading them from JSON
 * cost as much as finding them. A segment never changes what it holds, so a place in one names a document for good.
 */
final class LuceneReadDocuments {

  /** Chars of text; with what else a document holds about three times as many bytes. */
  private static final long MOST_CHARS = 6_000_000;
  private static final int OVERHEAD = 200;

  private record Place(Object segment, int doc) {
  }

  private final Cache<Place, SearchDocument> documents = Caffeine.newBuilder().maximumWeight(MOST_CHARS)
      .weigher((Place _, SearchDocument document) -> OVERHEAD + document.text().length()).build();

  /** The document of a hit. */
  SearchDocument read(IndexSearcher searcher, int doc) throws IOException {
    var leaves = searcher.getLeafContexts();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    var segment = leaf.reader().getCoreCacheHelper();
    if (segment == null) {
      return LuceneDocuments.read(leaf, doc - leaf.docBase);
    }
    var place = new Place(segment.getKey(), doc - leaf.docBase);
    var known = documents.getIfPresent(place);
    return known == null ? remember(place, leaf) : known;
  }

  private SearchDocument remember(Place place, LeafReaderContext leaf) throws IOException {
    var read = LuceneDocuments.read(leaf, place.doc());
    documents.put(place, read);
    return read;
  }
}
