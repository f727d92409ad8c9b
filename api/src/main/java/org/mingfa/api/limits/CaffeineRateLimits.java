package org.mingfa.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import reactor.core.publisher.Mono;

/**
 * Buckets in this process. One left alone until it is full again equals a new one and is dropped; beyond
 * {@link #MOST_BUCKETS} the least used goes first, which favours whoever owned it.
 */
final class CaffeineRateLimits implements RateLimits {

  static final int MOST_BUCKETS = 100_000;

  private record Key(String bucket, Limit limit) {
  }

  private final ClockTimeMeter time;
  private final Cache<Key, Bucket> buckets;

  CaffeineRateLimits(Clock clock) {
    time = new ClockTimeMeter(clock);
    buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS).ticker(time::currentTimeNanos)
        .expireAfter(Expiry.<Key, Bucket>accessing((key, _) -> key.limit().refill())).build();
  }

  @Override
  public Mono<Boolean> tryConsume(String bucket, Limit limit) {
    return Mono.fromSupplier(() -> buckets.get(new Key(bucket, limit), this::full).tryConsume(1));
  }

  /** After pending removals, for tests. */
  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket full(Key key) {
    return Bucket.builder().withCustomTimePrecision(time).addLimit(bandwidth -> bandwidth
        .capacity(key.limit().capacity()).refillGreedy(key.limit().capacity(), key.limit().refill())).build();
  }
}
