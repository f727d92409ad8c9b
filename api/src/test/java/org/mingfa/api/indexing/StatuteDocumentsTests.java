package org.mingfa.api.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.api.search.Authority;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.statute.SmallStatute;
import org.mingfa.cms.statute.StatuteImport;
import org.mingfa.engine.IndexedCmsTest;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@IndexedCmsTest
class StatuteDocumentsTests {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired
  StatuteDocuments documents;
  @Autowired
  StatuteImport statutes;
  @Autowired
  Editions editions;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  /** A statute of one article, or of many. */
  private Mono<UUID> take(String title, String text, int articles) {
    var texts = IntStream.rangeClosed(1, articles).mapToObj(n -> text).toArray(String[]::new);
    return statutes.take(SmallStatute.of(title, "2020年5月28日", "2021年1月1日", texts).source())
        .map(taken -> Objects.requireNonNull(taken.document()));
  }

  @Test
  void neverStampsAnOldTextWithTheVersionOfTheNew() {
    now(take("中华人民共和国安灯法", "先读到的。", 600));
    var document = now(take("中华人民共和国座标法", "旧文。", 1));
    var first = new AtomicBoolean(true);

    var read = now(documents.all().concatMap(one -> first.getAndSet(false)
        ? take("中华人民共和国座标法", "新文。", 1).thenReturn(one)
        : Mono.just(one), 1).filter(one -> one.key().startsWith(documents.prefix(document))).collectList());

    var after = now(editions.version(document));
    assertThat(read).isNotEmpty().filteredOn(one -> one.text().equals("旧文。")).extracting(SearchDocument::version)
        .doesNotContain(after);
  }

  @Test
  void readsNoTextOlderThanItsVersionWhileItIsCorrected() {
    var document = now(take("中华人民共和国潮位法", "第0稿", 1));
    var published = new TreeMap<Long, Integer>();
    published.put(now(editions.version(document)), 0);

    var correcting = Flux.range(1, 60).concatMap(n -> take("中华人民共和国潮位法", "第" + n + "稿", 1)
        .then(editions.version(document)).doOnNext(version -> published.put(version, n)));
    var reading = Flux.range(1, 4).flatMap(_ -> documents.of(document).repeat())
        .filter(one -> !one.text().contains("施行"))
        .takeUntilOther(correcting.then());
    var read = now(reading.collectList());

    assertThat(read).hasSizeGreaterThan(60);
    assertThat(read.stream().filter(one -> draft(one) < published.floorEntry(one.version()).getValue()).count())
        .as("texts older than their version").isZero();
  }

  private static int draft(SearchDocument document) {
    return Integer.parseInt(document.text().replaceAll("\\D", ""));
  }

  @Test
  void findsWhatIsLiveOfOneVersionAndOfAll() {
    var document = now(take("中华人民共和国航标法", "甲。", 1));

    var own = now(documents.of(document).collectList());
    assertThat(own).extracting(SearchDocument::id).containsExactly("hangbiaofa/1", "hangbiaofa/2");
    assertThat(now(documents.all().collectList())).containsAll(own);
    assertThat(own).allMatch(one -> Objects.requireNonNull(one.article()).authority() == Authority.LAW);
    assertThat(now(documents.of(UUID.randomUUID()).collectList())).isEqualTo(List.of());
  }

  private static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(SOON));
  }
}
