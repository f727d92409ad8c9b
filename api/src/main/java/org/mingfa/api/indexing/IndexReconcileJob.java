package org.mingfa.api.indexing;

import org.mingfa.cms.scheduling.ReactiveJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Compares the index with the database and mends what differs. */
class IndexReconcileJob extends ReactiveJob {

  private static final Logger LOG = LoggerFactory.getLogger(IndexReconcileJob.class);

  private final SearchIndexer indexer;

  IndexReconcileJob(SearchIndexer indexer) {
    this.indexer = indexer;
  }

  @Override
  protected Mono<Void> work() {
    return indexer.reconcile().filter(n -> n > 0).doOnNext(n -> LOG.info("index mended: {} documents", n)).then();
  }
}
