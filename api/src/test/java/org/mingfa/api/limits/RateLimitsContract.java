package org.mingfa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What every engine of {@link RateLimits} promises. */
abstract class RateLimitsContract {

  static final Limit FIVE_IN_TEN_SECONDS = new Limit(5, Duration.ofSeconds(10));

  final MovableClock clock = new MovableClock(Instant.parse("2026-05-01T08:00:00Z"));
  final String bucket = "search:" + UUID.randomUUID();

  abstract RateLimits limits();

  @Test
  void grantsTheCapacityAndNotOneMore() {
    assertThat(granted(FIVE_IN_TEN_SECONDS, 12)).isEqualTo(5);
  }

  @Test
  void grantsWhatHasFlowedInSince() {
    granted(FIVE_IN_TEN_SECONDS, 5);
    clock.move(Duration.ofMillis(1_999));
    assertThat(granted(FIVE_IN_TEN_SECONDS, 1)).isZero();
    clock.move(Duration.ofMillis(1));
    assertThat(granted(FIVE_IN_TEN_SECONDS, 2)).isEqualTo(1);
    clock.move(Duration.ofHours(1));
    assertThat(granted(FIVE_IN_TEN_SECONDS, 12)).isEqualTo(5);
  }

  @Test
  void countsEachBucketByItself() {
    granted(FIVE_IN_TEN_SECONDS, 5);
    assertThat(limits().tryConsume(bucket + "another", FIVE_IN_TEN_SECONDS).block()).isTrue();
  }

  @Test
  void beginsAnewWhenTheLimitIsAnother() {
    granted(FIVE_IN_TEN_SECONDS, 5);
    assertThat(granted(new Limit(3, Duration.ofSeconds(10)), 12)).isEqualTo(3);
  }

  @Test
  void grantsExactlyTheCapacityToManyAtOnce() {
    var limit = new Limit(20, Duration.ofMinutes(1));
    var granted = Flux.range(0, 100)
        .flatMap(_ -> limits().tryConsume(bucket, limit).subscribeOn(Schedulers.boundedElastic()), 8)
        .filter(yes -> yes).count().block();
    assertThat(granted).isEqualTo(20);
  }

  /** Against a count of tokens in exact milliseconds. */
  @Test
  void agreesWithAPlainCountAtRandomTimes() {
    var random = new Random(20260501);
    var limit = new Limit(7, Duration.ofSeconds(7));
    var tokens = 7_000L;
    for (var i = 0; i < 300; i++) {
      var pause = random.nextInt(4) == 0 ? random.nextInt(5_000) : random.nextInt(300);
      clock.move(Duration.ofMillis(pause));
      tokens = Math.min(7_000, tokens + pause);
      var expected = tokens >= 1_000;
      assertThat(limits().tryConsume(bucket, limit).block()).as("request %s", i).isEqualTo(expected);
      tokens -= expected ? 1_000 : 0;
    }
  }

  final long granted(Limit limit, int requests) {
    return Flux.range(0, requests).concatMap(_ -> limits().tryConsume(bucket, limit)).filter(yes -> yes).count()
        .blockOptional().orElseThrow();
  }
}
