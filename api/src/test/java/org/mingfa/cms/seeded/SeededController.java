package org.mingfa.cms.seeded;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.lettuce.core.RedisClient;
import io.r2dbc.spi.Connection;
import java.time.Instant;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.SearchQuery;
import org.quartz.Job;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Touches every technology, knows downstream, blocks, sleeps, reads the wall clock. Nothing ever makes one. */
public abstract class SeededController {

  abstract void touches(Connection database, IndexWriter lucene, ElasticsearchClient elasticsearch, RedisClient redis,
      Job quartz, SearchQuery downstream);

  @Transactional
  public @Nullable Instant stops() throws InterruptedException {
    Thread.sleep(1);
    return Mono.just(Instant.now()).block();
  }
}
