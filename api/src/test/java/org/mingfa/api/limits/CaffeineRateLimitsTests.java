package org.mingfa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class CaffeineRateLimitsTests extends RateLimitsContract {

  private final CaffeineRateLimits limits = new CaffeineRateLimits(clock);

  @Override
  RateLimits limits() {
    return limits;
  }

  @Test
  void dropsBucketsThatAreFullAgain() {
    fromManyClients(1_000);
    clock.move(Duration.ofMillis(9_900));
    assertThat(limits.size()).isEqualTo(1_000);
    clock.move(Duration.ofSeconds(2));
    assertThat(limits.size()).isZero();
  }

  @Test
  void keepsNoMoreBucketsThanItsMost() {
    fromManyClients(CaffeineRateLimits.MOST_BUCKETS + 5_000);
    assertThat(limits.size()).isLessThanOrEqualTo(CaffeineRateLimits.MOST_BUCKETS);
  }

  private void fromManyClients(int clients) {
    Flux.range(0, clients).concatMap(i -> limits.tryConsume("search:" + i, FIVE_IN_TEN_SECONDS)).blockLast();
  }
}
