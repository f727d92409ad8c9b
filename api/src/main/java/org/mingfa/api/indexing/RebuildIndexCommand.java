package org.mingfa.api.indexing;

import java.util.List;
import org.mingfa.cms.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code rebuild index}: builds the index anew from the database. */
@Component
class RebuildIndexCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildIndexCommand.class);

  private final SearchIndexer indexer;

  RebuildIndexCommand(SearchIndexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public List<String> words() {
    return List.of("rebuild", "index");
  }

  @Override
  public String usage() {
    return "";
  }

  @Override
  public Mono<Integer> run(List<String> arguments) {
    return indexer.rebuild().last().doOnNext(p -> LOG.info("index rebuilt: {} documents", p.written())).thenReturn(0);
  }
}
