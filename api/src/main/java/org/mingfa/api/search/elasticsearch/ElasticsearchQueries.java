package org.mingfa.api.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.api.search.SearchFilter;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.api.search.SearchKind;

/** Questions and filters as Elasticsearch queries; LuceneQueries builds the same. */
final class ElasticsearchQueries {

  private ElasticsearchQueries() {
  }

  static Query terms(Map<String, Float> terms, SearchFilter filter) {
    var any = new BoolQuery.Builder();
    terms.entrySet().stream().limit(SearchIndex.MOST_TERMS).forEach(term -> any
        .should(s -> s.term(t -> t.field("tokens").value(term.getKey()).boost(term.getValue()))));
    var all = filtered(filter).must(any.build());
    return all.build()._toQuery();
  }

  static Query names(Set<String> names, SearchFilter filter) {
    return filtered(filter).filter(oneOf("name", names)).build()._toQuery();
  }

  static Query keys(String prefix) {
    return Query.of(q -> q.prefix(p -> p.field("key").value(prefix)));
  }

  static Query living() {
    return Query.of(q -> q.term(t -> t.field("live").value(true)));
  }

  private static BoolQuery.Builder filtered(SearchFilter filter) {
    var day = (double) filter.on().toEpochDay();
    var all = new BoolQuery.Builder().filter(f -> f.range(r -> r.number(n -> n.field("from").lte(day))))
        .filter(f -> f.range(r -> r.number(n -> n.field("to").gt(day))))
        .filter(oneOf("kind", filter.kinds().stream().map(SearchKind::word).toList()));
    if (filter.statute() != null) {
      all.filter(oneOf("statute", List.of(filter.statute())));
    }
    if (filter.topic() != null) {
      all.filter(oneOf("topic", List.of(filter.topic())));
    }
    return all;
  }

  private static Query oneOf(String field, Collection<String> values) {
    return Query
        .of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values.stream().map(FieldValue::of).toList()))));
  }
}
