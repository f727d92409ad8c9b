package org.mingfa.api.search;

import java.io.IOException;
import java.time.Duration;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import org.mingfa.cms.database.DataFolder;
import org.mingfa.cms.scheduling.JobSchedule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code mingfa.search.engine} chooses: {@code lucene} in the data folder, or {@code elasticsearch}. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  @ConditionalOnProperty(name = "mingfa.search.engine", havingValue = "lucene", matchIfMissing = true)
  SearchIndex luceneSearchIndex(DataFolder data) throws IOException {
    return LuceneSearchIndex.open(data.folder("index"));
  }

  @Bean
  SearchDesk searchDesk(SearchIndex index, SearchVocabulary vocabulary) {
    return new SearchDesk(index, vocabulary::colloquialisms, vocabulary::suggestions);
  }

  @Bean
  JobSchedule vocabularyRefreshing() {
    return new JobSchedule.Every(VocabularyRefreshJob.class, Duration.ofSeconds(30));
  }

  /** Not DOWN: a node whose index is away still serves pages, and must stay in the balancer. */
  @Bean
  ReactiveHealthIndicator searchIndexHealthIndicator(SearchIndex index) {
    return () -> index.health().map(state -> (state.up() ? Health.up() : Health.status("DEGRADED"))
        .withDetail("engine", state.engine()).withDetail("documents", state.documents()).build());
  }
}
