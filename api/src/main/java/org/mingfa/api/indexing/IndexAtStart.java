package org.mingfa.api.indexing;

import org.mingfa.cms.command.AtStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * After a start the index agrees with the database, whatever ended the last run. An engine that is away is no
 * hindrance.
 */
@Component
@Order(20)
class IndexAtStart implements AtStart {

  private static final Logger LOG = LoggerFactory.getLogger(IndexAtStart.class);

  private final SearchIndexer indexer;

  IndexAtStart(SearchIndexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public Mono<Void> atStart() {
    return indexer.isEmpty().flatMap(empty -> empty ? built() : mended())
        .onErrorResume(e -> {
          LOG.warn("the index cannot be compared now, the nightly run will: {}", e.getMessage());
          return Mono.empty();
        });
  }

  private Mono<Void> built() {
    return indexer.rebuild().last().doOnNext(p -> LOG.info("搜索索引已建立，共 {} 篇 (index built)", p.written())).then();
  }

  private Mono<Void> mended() {
    return indexer.reconcile().filter(n -> n > 0).doOnNext(n -> LOG.info("搜索索引已补齐 {} 篇 (index mended)", n)).then();
  }
}
