package org.mingfa.api.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.api.search.SearchIndex.Outcome;
import reactor.core.publisher.Mono;

/**
 * Writes by external version, so that Elasticsearch itself lets the older write lose, whichever node sent it. Every
 * write goes to the live alias and, where there is one, to the alias of the generation that a rebuild is filling; both
 * are resolved together, so a write meets a swap either before or after it, never between.
 */
final class ElasticsearchWrites {

  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final ElasticsearchAsyncClient client;
  private final String live;
  private final String next;

  ElasticsearchWrites(ElasticsearchAsyncClient client, String live, String next) {
    this.client = client;
    this.live = live;
    this.next = next;
  }

  Mono<Outcome> write(ElasticsearchDocument document) {
    return bulk(Stream.of(live, next).map(alias -> index(alias, document)).toList())
        .map(response -> outcome(response.items().get(0), response.items().get(1))).retry(1);
  }

  /** Fills the next generation; returns the size of the batch. */
  Mono<Long> fill(List<ElasticsearchDocument> batch) {
    return bulk(batch.stream().map(document -> index(next, document)).toList()).map(response -> {
      response.items().stream().filter(item -> failed(item)).findFirst().ifPresent(ElasticsearchWrites::refuse);
      return (long) batch.size();
    });
  }

  private Mono<BulkResponse> bulk(List<BulkOperation> operations) {
    return ElasticsearchGenerations.call(() -> client.bulk(bulk -> bulk.operations(operations)));
  }

  /** Never creates an index by accident: the name must be an alias. */
  private static BulkOperation index(String alias, ElasticsearchDocument document) {
    return BulkOperation.of(operation -> operation.index(index -> index.index(alias).requireAlias(true)
        .id(document.key()).version(document.version()).versionType(VersionType.ExternalGte).document(document)));
  }

  private static Outcome outcome(BulkResponseItem toLive, BulkResponseItem toNext) {
    if (toNext.status() != NOT_FOUND && failed(toNext)) {
      refuse(toNext);
    }
    // the generation that was live has just been replaced by the next one
    var decisive = toLive.status() == NOT_FOUND ? toNext : toLive;
    if (failed(decisive)) {
      refuse(decisive);
    }
    return decisive.status() == CONFLICT ? Outcome.OUTDATED : Outcome.APPLIED;
  }

  private static boolean failed(BulkResponseItem item) {
    return item.error() != null && item.status() != CONFLICT;
  }

  private static void refuse(BulkResponseItem item) {
    var error = item.error();
    throw new IllegalStateException(
        "Elasticsearch refused " + item.id() + ": " + (error == null ? item.status() : error.reason()));
  }
}
