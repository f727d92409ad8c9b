package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.search.elasticsearch.ElasticsearchSearchIndex;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import org.mingfa.engine.ElasticsearchServer;
import org.mingfa.engine.Shared;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The same questions to both engines over all national statutes. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnginesAgreeIT {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int ASKED = 320;
  private static final Colloquialisms WORDS = Colloquialisms.shipped();

  @TempDir
  private static Path folder;

  private final String name = "parity-" + UUID.randomUUID();
  private List<SearchDocument> documents = List.of();
  private List<String> questions = List.of();
  private int articles;
  private LuceneSearchIndex lucene;
  private ElasticsearchSearchIndex elasticsearch;
  private Rest5ClientTransport transport;

  @BeforeAll
  void build() throws IOException {
    var lines = Files.readAllLines(Shared.path("stard/queries-train.jsonl")).stream()
        .map(line -> JsonMapper.shared().readTree(line).get("question").asString()).distinct().toList();
    questions = lines.subList(0, ASKED);
    documents = new ArrayList<>(JustLaws.articles());
    articles = documents.size();
    assertThat(articles).isGreaterThan(12_500);
    lines.subList(ASKED, ASKED + 300).forEach(question -> documents.add(entry(question)));

    transport = ElasticsearchSearchIndexIT.transport(ElasticsearchServer.shared().uri());
    lucene = LuceneSearchIndex.open(folder);
    elasticsearch = new ElasticsearchSearchIndex(new ElasticsearchAsyncClient(transport), name);
    lucene.rebuild(Flux.fromIterable(documents)).blockLast(LONG);
    elasticsearch.rebuild(Flux.fromIterable(documents)).blockLast(LONG);
  }

  /** An entry that cites some article, so that votes and look-ups take part. */
  private SearchDocument entry(String question) {
    var cited = documents.get(Math.floorMod(question.hashCode(), articles));
    return Documents.entry(Integer.toHexString(question.hashCode()), question, cited.text(),
        new CitedProvision(String.valueOf(cited.statute()), String.valueOf(cited.number())));
  }

  @AfterAll
  void close() throws IOException {
    if (lucene != null) {
      lucene.close();
      transport.close();
    }
  }

  @Test
  @Order(1)
  void giveTheSameScoresForTheSameTerms() {
    for (var question : questions.subList(0, 50)) {
      assertThat(scores(elasticsearch, question)).as(question).isEqualTo(scores(lucene, question));
    }
  }

  private static List<String> scores(SearchIndex index, String question) {
    return await(index.candidates(Documents.terms(question), Documents.everything(), 200)).stream()
        .map(candidate -> candidate.document().key() + " " + candidate.score()).toList();
  }

  @Test
  @Order(2)
  void giveTheSameAnswersInTheSameOrderOnFreshIndexes() {
    for (var question : questions) {
      assertThat(answer(elasticsearch, question, 50)).as(question).isEqualTo(answer(lucene, question, 50));
    }
  }

  @Test
  @Order(3)
  void stillAgreeOnTheFirstTenAfterHundredsOfWrites() throws IOException {
    var random = new Random(20_261_123);
    for (var i = 0; i < 500; i++) {
      write(documents.get(random.nextInt(documents.size())), 2 + i, random);
    }
    new ElasticsearchClient(transport).indices().refresh(r -> r.index(name));

    assertThat(await(elasticsearch.count())).isEqualTo(await(lucene.count()));
    var same = questions.stream().filter(q -> ids(answer(elasticsearch, q, 10)).equals(ids(answer(lucene, q, 10))))
        .count();
    System.out.println("the same first ten after 500 writes: " + same + " of " + questions.size());
    assertThat(same).isGreaterThanOrEqualTo(Math.ceilDiv(questions.size() * 95, 100));
  }

  private void write(SearchDocument document, long version, Random random) {
    var removal = random.nextInt(3) == 0;
    var text = document.text() + documents.get(random.nextInt(documents.size())).text();
    for (var index : List.of(lucene, elasticsearch)) {
      await(removal
          ? index.remove(document.key(), version)
          : index.put(Documents.versioned(document, version, text)));
    }
  }

  private static SearchHits answer(SearchIndex index, String question, int size) {
    var desk = new SearchDesk(index, () -> WORDS, () -> Suggestions.NONE);
    return await(desk.search(new SearchQuery(question, Set.of(), Documents.TODAY, 0, size, null, null))).taking(0);
  }

  private static List<String> ids(SearchHits hits) {
    return hits.hits().stream().map(SearchHit::id).toList();
  }

  private static <T> T await(Mono<T> mono) {
    return mono.blockOptional(LONG).orElseThrow();
  }
}
