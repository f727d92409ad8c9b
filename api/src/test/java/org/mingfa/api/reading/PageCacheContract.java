package org.mingfa.api.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.api.reading.Pages.page;
import static org.mingfa.api.reading.Pages.source;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What every engine of {@link PageCache} promises on the node itself. */
abstract class PageCacheContract {

  /** Empty and able to keep pages. */
  abstract PageCache cache();

  @Test
  void loadsAPageOnceAndThenKeepsIt() {
    var source = source("civil code ");
    assertThat(cache().peek("a")).isNull();
    assertThat(read("a", source)).isEqualTo("civil code 1");
    assertThat(read("a", source)).isEqualTo("civil code 1");
    assertThat(cache().peek("a")).isNotNull();
    assertThat(read("b", source)).isEqualTo("civil code 2");
  }

  @Test
  void loadsOnceForAllWhoWait() {
    manyAskAtOnceAndOneLoads();
  }

  final void manyAskAtOnceAndOneLoads() {
    var answer = Sinks.<CachedPage>one();
    var loads = new AtomicInteger();
    var load = Mono.defer(() -> {
      loads.incrementAndGet();
      return answer.asMono();
    });
    var readers = IntStream.range(0, 50).mapToObj(_ -> cache().get("a", load).toFuture()).toList();
    answer.tryEmitValue(page("x"));
    assertThat(readers).allSatisfy(reader -> assertThat(reader).isCompleted());
    assertThat(loads).hasValue(1);
  }

  @Test
  void keepsNeitherAnEmptyNorAFailedLoad() {
    StepVerifier.create(cache().get("a", Mono.empty())).verifyComplete();
    StepVerifier.create(cache().get("a", Mono.error(new IllegalStateException("down")))).verifyErrorMessage("down");
    assertThat(read("a", source("x"))).isEqualTo("x1");
  }

  @Test
  void finishesALoadWhoseReaderHasLeft() {
    var answer = Sinks.<CachedPage>one();
    cache().get("a", answer.asMono()).subscribe().dispose();
    var second = cache().get("a", Mono.error(new AssertionError("a second load"))).toFuture();
    answer.tryEmitValue(page("x"));
    assertThat(second).isCompleted();
    assertThat(cache().peek("a")).isNotNull();
  }

  @Test
  void forgetsEverything() {
    read("a", source("a"));
    read("b", source("b"));
    evict();
    assertThat(cache().peek("a")).isNull();
    assertThat(cache().peek("b")).isNull();
  }

  @Test
  void doesNotKeepAPageWhoseLoadBeganBeforeTheEviction() {
    var answer = Sinks.<CachedPage>one();
    var reader = cache().get("a", answer.asMono()).toFuture();
    evict();
    answer.tryEmitValue(page("stale"));
    assertThat(reader).isCompleted();
    assertThat(cache().peek("a")).isNull();
  }

  @Test
  void doesNotAnswerAReaderByALoadFromBeforeTheEviction() {
    var answer = Sinks.<CachedPage>one();
    var before = cache().get("a", answer.asMono()).toFuture();
    evict();
    assertThat(read("a", source("fresh"))).isEqualTo("fresh1");
    answer.tryEmitValue(page("stale"));
    assertThat(before).isCompleted();
    // a node may hear its own eviction once more and load again; what it may not do is show the old page
    assertThat(read("a", source("fresh"))).startsWith("fresh");
  }

  /** Documents change and are evicted while many read: whoever asks after an eviction sees at least that version. */
  @Test
  void neverAnswersWithLessThanWhatWasEvictedBefore() {
    var versions = IntStream.range(0, 5).mapToObj(_ -> new AtomicLong()).toList();
    var evicted = IntStream.range(0, 5).mapToObj(_ -> new AtomicLong()).toList();
    var writing = new AtomicBoolean(true);
    var writes = Flux.range(0, 400).delayElements(Duration.ofMillis(1)).concatMap(i -> {
      var document = i * 7 % 5;
      var version = versions.get(document).incrementAndGet();
      return cache().evictAll().doOnSuccess(_ -> evicted.get(document).set(version));
    }).doFinally(_ -> writing.set(false)).thenMany(Flux.<Long>empty());
    var reads = Flux.range(0, 4).flatMap(reader -> Mono.defer(() -> {
      var document = ThreadLocalRandom.current().nextInt(5);
      var atLeast = evicted.get(document).get();
      var load = Mono.fromSupplier(() -> page("" + versions.get(document).get()))
          .delayElement(Duration.ofMillis(ThreadLocalRandom.current().nextInt(4)));
      return cache().get("page:" + document, load).map(page -> Long.parseLong(Pages.text(page)) - atLeast);
    }).subscribeOn(Schedulers.boundedElastic()).repeat(writing::get));
    var leads = Flux.merge(writes, reads).collectList().blockOptional(Duration.ofMinutes(1)).orElseThrow();
    assertThat(leads).hasSizeGreaterThan(400).allMatch(lead -> lead >= 0);
  }

  final String read(String key, Pages source) {
    return Pages.text(cache().get(key, source.load()).blockOptional(Duration.ofSeconds(10)).orElseThrow());
  }

  final void evict() {
    StepVerifier.create(cache().evictAll()).verifyComplete();
  }
}
