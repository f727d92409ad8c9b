package org.mingfa.api.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mingfa.api.redis.RedisConnections;
import org.mingfa.api.redis.RedisLazyConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Buckets in Redis, one for all nodes. When Redis fails or is slow each node counts by itself for a moment, so that a
 * frozen Redis costs one request its patience, not every request.
 */
final class RedisRateLimits implements RateLimits {

  static final Duration PATIENCE = Duration.ofMillis(250);
  static final Duration REST = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(RedisRateLimits.class);
  private static final String PREFIX = "mingfa:limit:";
  /** Kept beyond the time to refill, against clocks that differ a little. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final RedisLazyConnection<StatefulRedisConnection<String, byte[]>> connection;
  private final RateLimits alone;
  private final Clock clock;
  private final Duration patience;
  private volatile long restsSince = System.nanoTime() - REST.toNanos();

  RedisRateLimits(RedisConnections redis, RateLimits alone, Clock clock, Duration patience) {
    this.connection = redis.forCommands(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    this.alone = alone;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public Mono<Boolean> tryConsume(String bucket, Limit limit) {
    return Mono.defer(() -> rests() ? alone.tryConsume(bucket, limit) : together(bucket, limit));
  }

  boolean rests() {
    return System.nanoTime() - restsSince < REST.toNanos();
  }

  private Mono<Boolean> together(String bucket, Limit limit) {
    return Mono.fromCompletionStage(() -> ask(bucket, limit))
        // neither Lettuce's thread nor the one that counts our patience may carry the request on
        .publishOn(Schedulers.parallel())
        .onErrorResume(error -> {
          restsSince = System.nanoTime();
          LOG.debug("Redis does not count, this node does: {}", error.toString());
          return alone.tryConsume(bucket, limit);
        });
  }

  private CompletableFuture<Boolean> ask(String bucket, Limit limit) {
    // the limit is part of the name: a changed one begins with a new bucket
    var name = PREFIX + bucket + ':' + limit.capacity() + ':' + limit.refill().toMillis();
    return connection.call(c -> buckets(c).builder().build(name, configuration(limit)).tryConsume(1))
        .toCompletableFuture().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private AsyncProxyManager<String> buckets(StatefulRedisConnection<String, byte[]> c) {
    return Bucket4jLettuce.casBasedBuilder(c).clientClock(new ClockTimeMeter(clock))
        .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MARGIN))
        .build().asAsync();
  }

  private static Supplier<CompletableFuture<BucketConfiguration>> configuration(Limit limit) {
    return () -> CompletableFuture
        .completedFuture(BucketConfiguration.builder().addLimit(bandwidth -> bandwidth.capacity(limit.capacity())
            .refillGreedy(limit.capacity(), limit.refill())).build());
  }
}
