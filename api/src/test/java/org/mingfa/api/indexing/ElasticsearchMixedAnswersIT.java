package org.mingfa.api.indexing;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.api.search.elasticsearch.ElasticsearchSearchIndex;
import org.mingfa.engine.ElasticsearchServer;

class ElasticsearchMixedAnswersIT extends MixedAnswersContract {

  private final String name = "mixed-" + UUID.randomUUID();
  private Rest5ClientTransport transport;

  @BeforeEach
  void connect() {
    transport = new Rest5ClientTransport(Rest5Client.builder(ElasticsearchServer.shared().uri()).build(),
        new Jackson3JsonpMapper());
  }

  @AfterEach
  void disconnect() throws IOException {
    transport.close();
  }

  @Override
  SearchIndex index() {
    return new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(transport), name);
  }
}
