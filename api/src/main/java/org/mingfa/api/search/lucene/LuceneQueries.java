package org.mingfa.api.search.lucene;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.mingfa.api.search.SearchFilter;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.api.search.SearchKind;

/** Questions and filters as Lucene queries; ElasticsearchQueries builds the same. */
final class LuceneQueries {

  /** Elasticsearch keeps the factor k1 + 1 that Lucene has dropped from BM25. */
  private static final float AS_ELASTICSEARCH = 1 + LuceneGeneration.K1;

  private LuceneQueries() {
  }

  static Query terms(Map<String, Float> terms, SearchFilter filter) {
    var any = new BooleanQuery.Builder();
    terms.entrySet().stream().limit(SearchIndex.MOST_TERMS).forEach(term -> any.add(weighted(term), Occur.SHOULD));
    return filtered(any.build(), Occur.MUST, filter);
  }

  private static Query weighted(Map.Entry<String, Float> term) {
    var query = new TermQuery(new Term(LuceneDocuments.TOKENS, term.getKey()));
    return new BoostQuery(query, term.getValue() * AS_ELASTICSEARCH);
  }

  static Query names(Set<String> names, SearchFilter filter) {
    return filtered(oneOf(LuceneDocuments.NAME, names), Occur.FILTER, filter);
  }

  static Query living() {
    return new TermQuery(new Term(LuceneDocuments.LIVE, "1"));
  }

  private static Query filtered(Query query, Occur occur, SearchFilter filter) {
    var all = new BooleanQuery.Builder().add(query, occur);
    var day = filter.on().toEpochDay();
    all.add(LongPoint.newRangeQuery(LuceneDocuments.FROM, Long.MIN_VALUE, day), Occur.FILTER);
    all.add(LongPoint.newRangeQuery(LuceneDocuments.TO, day + 1, Long.MAX_VALUE), Occur.FILTER);
    var kinds = filter.kinds().stream().map(SearchKind::word).collect(Collectors.toSet());
    all.add(oneOf(LuceneDocuments.KIND, kinds), Occur.FILTER);
    if (filter.statute() != null) {
      all.add(oneOf(LuceneDocuments.STATUTE, Set.of(filter.statute())), Occur.FILTER);
    }
    if (filter.topic() != null) {
      all.add(oneOf(LuceneDocuments.TOPIC, Set.of(filter.topic())), Occur.FILTER);
    }
    return all.build();
  }

  private static Query oneOf(String field, Set<String> values) {
    return new ConstantScoreQuery(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
  }
}
