package org.mingfa.api.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.mingfa.api.search.elasticsearch.ElasticsearchSearchIndex;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import org.mingfa.cms.database.DataFolder;
import org.mingfa.cms.scheduling.JobSchedule;
import org.springframework.beans.factory.annotation.Value;
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
  @ConditionalOnProperty(name = "mingfa.search.engine", havingValue = "elasticsearch")
  Rest5Client elasticsearchConnections(@Value("${mingfa.search.elasticsearch.url}") URI url,
      @Value("${mingfa.search.elasticsearch.api-key:}") String apiKey) {
    var client = Rest5Client.builder(url);
    return (apiKey.isBlank()
        ? client
        : client.setDefaultHeaders(new Header[]{new BasicHeader("Authorization", "ApiKey " + apiKey)})).build();
  }

  @Bean
  @ConditionalOnProperty(name = "mingfa.search.engine", havingValue = "elasticsearch")
  SearchIndex elasticsearchSearchIndex(Rest5Client connections,
      @Value("${mingfa.search.elasticsearch.index:mingfa}") String name) {
    return new ElasticsearchSearchIndex(
        new ElasticsearchAsyncClient(new Rest5ClientTransport(connections, new Jackson3JsonpMapper())), name);
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
