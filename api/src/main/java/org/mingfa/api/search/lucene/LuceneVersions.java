package org.mingfa.api.search.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.mingfa.api.search.IndexedVersion;

/** Reads the versions of all keys from an index that is opened again. */
final class LuceneVersions {

  private LuceneVersions() {
  }

  /** Puts every key of the index into the map; returns their number. */
  static int read(IndexSearcher searcher, Map<String, IndexedVersion> versions) throws IOException {
    var living = searcher.createWeight(LuceneQueries.living(), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getIndexReader().leaves()) {
      var alive = new FixedBitSet(leaf.reader().maxDoc());
      var scorer = living.scorer(leaf);
      if (scorer != null) {
        alive.or(scorer.iterator());
      }
      read(leaf.reader(), alive, versions);
    }
    return versions.size();
  }

  private static void read(LeafReader reader, BitSet alive, Map<String, IndexedVersion> versions) throws IOException {
    var keys = reader.getSortedDocValues(LuceneDocuments.KEY);
    var numbers = reader.getNumericDocValues(LuceneDocuments.VERSION);
    var kept = reader.getLiveDocs();
    if (keys == null || numbers == null) {
      return;
    }
    for (var doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
      if (numbers.advanceExact(doc) && (kept == null || kept.get(doc))) {
        var key = keys.lookupOrd(keys.ordValue()).utf8ToString();
        versions.put(key, new IndexedVersion(key, numbers.longValue(), !alive.get(doc)));
      }
    }
  }
}
