package org.mingfa.api.search;

import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Takes over what staff changed on another node, and writes down what was asked. */
class VocabularyRefreshJob extends ReactiveJob {

  private final SearchVocabulary vocabulary;
  private final QueryLog log;

  VocabularyRefreshJob(SearchVocabulary vocabulary, QueryLog log) {
    this.vocabulary = vocabulary;
    this.log = log;
  }

  @Override
  protected Mono<Void> work() {
    return log.flush().then(vocabulary.refresh());
  }
}
