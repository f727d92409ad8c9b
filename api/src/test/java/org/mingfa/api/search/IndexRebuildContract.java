package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.api.search.Documents.article;
import static org.mingfa.api.search.Documents.everything;
import static org.mingfa.api.search.Documents.terms;
import static org.mingfa.api.search.Documents.versioned;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mingfa.api.search.SearchIndex.Outcome;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/** What every engine must do while it rebuilds, and what its tests share. */
abstract class IndexRebuildContract {

  static final Duration SOON = Duration.ofSeconds(60);
  static final SearchDocument DIVORCE = article("中华人民共和国民法典", "1079", "夫妻一方要求离婚的，可以由有关组织进行调解");
  static final SearchDocument DEFENCE = article("中华人民共和国刑法", "20", "正在进行的不法侵害，正当防卫，不负刑事责任");

  /** An index of its own, empty at the start of each test. */
  abstract SearchIndex index();

  /** Makes what was written visible. */
  abstract void settle();

  @Test
  void replacesEverythingByARebuild() {
    put(DIVORCE);

    var progress = index().rebuild(Flux.just(DEFENCE)).collectList().block(SOON);

    assertThat(progress).last().isEqualTo(new RebuildProgress(1, true));
    assertThat(found("离婚")).isEmpty();
    assertThat(found("防卫")).containsExactly(DEFENCE);
    assertThat(versions()).extracting(IndexedVersion::key).containsExactly(DEFENCE.key());
  }

  @Test
  void rebuildsToNothing() {
    put(DIVORCE);
    index().rebuild(Flux.empty()).blockLast(SOON);

    assertThat(count()).isZero();
  }

  @Test
  void keepsTheLiveIndexWhereARebuildFailsOrIsCancelled() {
    put(DIVORCE);

    assertThatThrownBy(
        () -> index().rebuild(Flux.just(DEFENCE).concatWith(Mono.error(new IllegalStateException("gone"))))
            .blockLast(SOON))
        .hasMessageContaining("gone");
    index().rebuild(Flux.range(1, 2_000).map(n -> article("中华人民共和国刑法", "" + (n % 400 + 1), "防卫"))).next()
        .block(SOON);

    assertThat(found("离婚")).containsExactly(DIVORCE);
    assertThat(found("防卫")).isEmpty();
    put(DEFENCE);
    Flux.defer(() -> index().rebuild(Flux.just(DEFENCE))).retryWhen(Retry.fixedDelay(300, Duration.ofMillis(100)))
        .blockLast(SOON);
    assertThat(found("防卫")).containsExactly(DEFENCE);
  }

  @Test
  void neverAnswersEmptyNorLosesAWriteWhileItRebuilds() throws Exception {
    put(DIVORCE, versioned(DEFENCE, 7, "旧的防卫"));
    var documents = Sinks.many().unicast().<SearchDocument>onBackpressureBuffer();
    var begun = new CountDownLatch(1);
    var swapped = new CountDownLatch(1);
    var rebuild = index().rebuild(documents.asFlux().doOnSubscribe(_ -> begun.countDown()))
        .doFinally(_ -> swapped.countDown()).subscribe();
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    // the database was read before these writes, and its rows arrive after them
    write(versioned(DEFENCE, 8, "新的防卫"));
    write(article("中华人民共和国民法典", "1042", "禁止家庭暴力"));
    await(index().remove(DIVORCE.key(), 2));
    assertThat(found("防卫")).as("live while rebuilding").hasSize(1);
    documents.tryEmitNext(versioned(DEFENCE, 7, "旧的防卫")).orThrow();
    documents.tryEmitNext(DIVORCE).orThrow();
    IntStream.rangeClosed(1, 600)
        .forEach(n -> documents.tryEmitNext(article("中华人民共和国商标法", "" + n, "商标注册")).orThrow());
    assertThatThrownBy(() -> index().rebuild(Flux.empty()).blockLast(SOON)).isInstanceOf(IllegalStateException.class);
    documents.tryEmitComplete().orThrow();
    while (!swapped.await(1, TimeUnit.MILLISECONDS)) {
      assertThat(await(index().named(Set.of("刑法#20"), everything(), 10))).as("never empty").hasSize(1);
    }
    rebuild.dispose();

    assertThat(found("新的")).hasSize(1);
    assertThat(found("家庭暴力")).hasSize(1);
    assertThat(found("调解")).as("removed").isEmpty();
    assertThat(count()).isEqualTo(602);
  }

  @RepeatedTest(3)
  void losesNoWriteThatRacesWithSwaps() {
    var database = new ConcurrentLinkedQueue<SearchDocument>();
    var writes = Flux.range(1, 400).map(n -> article("中华人民共和国民法典", "" + n, "离婚")).doOnNext(database::add)
        .concatMap(index()::put);
    var rebuilds = Flux.range(0, 5)
        .concatMap(_ -> index().rebuild(Flux.defer(() -> Flux.fromIterable(List.copyOf(database)))));

    Flux.merge(writes, rebuilds).blockLast(SOON.multipliedBy(2));

    assertThat(versions()).hasSize(400);
    assertThat(count()).isEqualTo(400);
  }

  void put(SearchDocument... documents) {
    for (var document : documents) {
      assertThat(write(document)).isEqualTo(Outcome.APPLIED);
    }
    settle();
  }

  Outcome write(SearchDocument document) {
    var outcome = await(index().put(document));
    settle();
    return outcome;
  }

  List<SearchDocument> found(String text) {
    settle();
    var telling = new LinkedHashMap<>(terms(text));
    telling.keySet().removeIf(Tokens::isSingle);
    return await(index().candidates(telling, everything(), 50)).stream().map(Candidate::document).toList();
  }

  long count() {
    settle();
    return await(index().count());
  }

  List<IndexedVersion> versions() {
    return await(index().versions().collectList());
  }

  static <T> T await(Mono<T> mono) {
    return mono.blockOptional(SOON).orElseThrow();
  }
}
