package org.mingfa.api.reading;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Each node keeps pages in its own memory; Redis only carries word of what to forget. While a node cannot hear Redis it
 * keeps nothing and loads every page, once for all who ask at the same time. What it shows is stale for at most
 * {@link RedisEvictionChannel#SILENCE}, and so long only when Redis stands still without closing the connection.
 */
final class RedisPageCache implements PageCache, AutoCloseable {

  private final CaffeinePageCache local;
  private final RedisEvictionChannel channel;

  RedisPageCache(CaffeinePageCache local, RedisEvictionChannel channel) {
    this.local = local;
    this.channel = channel;
    channel.open(local::forgetAll);
  }

  @Override
  public Mono<CachedPage> get(String key, Mono<CachedPage> load) {
    return Mono.defer(() -> channel.isHeard() ? local.get(key, load) : local.load(key, load));
  }

  @Override
  public @Nullable CachedPage peek(String key) {
    return channel.isHeard() ? local.peek(key) : null;
  }

  @Override
  public Mono<Void> evictAll() {
    return local.evictAll().then(channel.publish());
  }

  @Override
  public boolean isHealthy() {
    return channel.isHeard();
  }

  @Override
  public void close() {
    channel.close();
  }
}
