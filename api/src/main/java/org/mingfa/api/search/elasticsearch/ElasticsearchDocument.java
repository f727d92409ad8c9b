package org.mingfa.api.search.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.Names;
import org.mingfa.api.search.SearchDocument;

/**
 * The fields of a document in Elasticsearch; the mapping is {@code search/elasticsearch-index.json}. A removed document
 * is its key and version: Elasticsearch itself forgets the version of a deleted one after a minute.
 */
@JsonInclude(Include.NON_NULL)
record ElasticsearchDocument(String key, long version, boolean live, @Nullable String tokens,
    @Nullable Set<String> name,
    @Nullable String kind, @Nullable String statute, @Nullable String topic, @Nullable Long from, @Nullable Long to,
    @Nullable SearchDocument source) {

  static ElasticsearchDocument living(SearchDocument document) {
    return new ElasticsearchDocument(document.key(), document.version(), true, document.tokens(), Names.of(document),
        document.kind().word(), document.statute(), document.topic(), document.validity().fromDay(),
        document.validity().toDay(), document);
  }

  static ElasticsearchDocument removed(String key, long version) {
    return new ElasticsearchDocument(key, version, false, null, null, null, null, null, null, null, null);
  }

  /** What a search gives back: either the source, or the key, its version and whether it lives. */
  record Found(@Nullable String key, @Nullable Long version, @Nullable Boolean live, @Nullable SearchDocument source) {

    SearchDocument document() {
      return Objects.requireNonNull(source);
    }

    IndexedVersion indexed() {
      return new IndexedVersion(Objects.requireNonNull(key), Objects.requireNonNull(version),
          !Boolean.TRUE.equals(live));
    }
  }
}
