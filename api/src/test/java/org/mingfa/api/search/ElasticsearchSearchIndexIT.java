package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.api.search.elasticsearch.ElasticsearchSearchIndex;
import org.mingfa.engine.ElasticsearchServer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class ElasticsearchSearchIndexIT extends SearchIndexContract {

  private static Rest5ClientTransport transport;

  private final String name = "test-" + UUID.randomUUID();
  private ElasticsearchSearchIndex index;

  @BeforeAll
  static void connect() {
    transport = transport(ElasticsearchServer.shared().uri());
  }

  static Rest5ClientTransport transport(URI uri) {
    return new Rest5ClientTransport(Rest5Client.builder(uri).build(), new Jackson3JsonpMapper());
  }

  @AfterAll
  static void disconnect() throws IOException {
    transport.close();
  }

  @BeforeEach
  void create() {
    index = new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(transport), name);
  }

  @Override
  SearchIndex index() {
    return index;
  }

  @Override
  void settle() {
    try {
      new ElasticsearchClient(transport).indices().refresh(r -> r.index(name).ignoreUnavailable(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sharesOneIndexAmongNodes() {
    var other = new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(transport), name);
    put(DIVORCE);

    assertThat(await(other.put(Documents.versioned(DIVORCE, 0, "旧")))).isEqualTo(SearchIndex.Outcome.OUTDATED);
    other.rebuild(Flux.just(DIVORCE, DEFENCE)).blockLast(SOON);
    put(Documents.versioned(DIVORCE, 2, "新"));
    assertThat(await(index.count())).isEqualTo(2);
  }

  @Test
  void keepsTheIndexItHasReplacedUntilTheNextRebuild() throws IOException {
    put(DIVORCE);
    var first = indices();
    index.rebuild(Flux.just(DEFENCE)).blockLast(SOON);
    var second = await(index.health()).detail();
    assertThat(indices()).hasSize(2).containsAll(first).contains(second);

    index.rebuild(Flux.just(DEFENCE)).blockLast(SOON);
    assertThat(indices()).hasSize(2).contains(second, await(index.health()).detail());
  }

  @Test
  void neverPublishesAHalfFilledIndexWhereAnotherNodeBegins() throws InterruptedException {
    put(DIVORCE);
    var other = new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(transport), name);
    var documents = Sinks.many().unicast().<SearchDocument>onBackpressureBuffer();
    var begun = new CountDownLatch(1);
    var failed = new CompletableFuture<Throwable>();
    var half = index.rebuild(documents.asFlux().doOnSubscribe(_ -> begun.countDown())).subscribe(_ -> {
    }, failed::complete);
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    other.rebuild(Flux.just(DIVORCE, DEFENCE)).blockLast(SOON);
    documents.tryEmitComplete().orThrow();
    assertThat(failed.orTimeout(60, TimeUnit.SECONDS).join()).hasMessageContaining("another node");
    half.dispose();

    assertThat(await(index.count())).isEqualTo(2);
    assertThat(write(Documents.versioned(DIVORCE, 2, "新"))).isEqualTo(SearchIndex.Outcome.APPLIED);
  }

  @Test
  void holdsEveryDocumentWhileNodesRebuildAtOnce() {
    var all = IntStream.rangeClosed(1, 300).mapToObj(n -> Documents.article("中华人民共和国民法典", "" + n, "离婚")).toList();
    index.rebuild(Flux.fromIterable(all)).blockLast(SOON);
    var nodes = Stream.generate(() -> new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(transport), name))
        .limit(3).toList();

    var counts = Flux.range(0, 4).concatMap(_ -> Flux.fromIterable(nodes)
        .flatMap(node -> node.rebuild(Flux.fromIterable(all)).then().onErrorComplete(IllegalStateException.class))
        .then(index.count())).collectList().block(SOON.multipliedBy(2));
    assertThat(counts).containsOnly(300L);
  }

  private Set<String> indices() throws IOException {
    return new ElasticsearchClient(transport).indices().get(g -> g.index(name + "-v*")).indices().keySet();
  }

  @Test
  void saysWhatIsWrongWhereNobodyAnswers() throws IOException {
    try (var nowhere = transport(URI.create("http://127.0.0.1:9"))) {
      var lost = new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(nowhere), name);

      assertThat(await(lost.health()).up()).isFalse();
    }
  }
}
