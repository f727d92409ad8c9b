package org.mingfa.bench;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.elasticsearch.ElasticsearchSearchIndex;

/** Notes the searches that the product sends to Elasticsearch, ready to be sent again without it. */
final class ElasticsearchCalls implements ElasticsearchTransport {

  /** What one question leads to: searches sent at once, then those that depend on their answers. */
  record Searches(List<HttpRequest> first, List<HttpRequest> then) {
  }

  private final ElasticsearchTransport transport;
  private final URI server;
  private final List<HttpRequest> first = Collections.synchronizedList(new ArrayList<>());
  private final List<HttpRequest> then = Collections.synchronizedList(new ArrayList<>());

  private ElasticsearchCalls(URI server) {
    this.server = server;
    this.transport = new Rest5ClientTransport(Rest5Client.builder(server).build(), new Jackson3JsonpMapper());
  }

  static List<Searches> of(URI server, String index, List<String> questions) throws IOException {
    var all = new ArrayList<Searches>();
    try (var noting = new ElasticsearchCalls(server)) {
      var search = new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(noting), index);
      for (var question : questions) {
        var _ = EngineCalls.of(search, List.of(question));
        all.add(new Searches(List.copyOf(noting.first), List.copyOf(noting.then)));
        noting.first.clear();
        noting.then.clear();
      }
    }
    return all;
  }

  @Override
  public <Q, A, E> CompletableFuture<A> performRequestAsync(Q request, Endpoint<Q, A, E> endpoint,
      @Nullable TransportOptions options) {
    if (request instanceof SearchRequest search) {
      // documents by name come sorted by key, and after the candidates
      (search.sort().isEmpty() ? first : then).add(http(request, endpoint));
    }
    return transport.performRequestAsync(request, endpoint, options);
  }

  private <Q> HttpRequest http(Q request, Endpoint<Q, ?, ?> endpoint) {
    var query = endpoint.queryParameters(request).entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(server.resolve(endpoint.requestUrl(request) + "?" + query))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JsonpUtils.toJsonString(request, jsonpMapper()))).build();
  }

  @Override
  public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
      throws IOException {
    return transport.performRequest(request, endpoint, options);
  }

  @Override
  public JsonpMapper jsonpMapper() {
    return transport.jsonpMapper();
  }

  @Override
  public TransportOptions options() {
    return transport.options();
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
