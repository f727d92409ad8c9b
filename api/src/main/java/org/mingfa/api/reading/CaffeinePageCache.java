package org.mingfa.api.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** Pages in this process's memory, bounded by their bytes. */
final class CaffeinePageCache implements PageCache {

  private final Cache<String, CachedPage> pages;
  /** Guards the loads. Held for a few map operations only, never while a load runs. */
  private final Object loads = new Object();
  private final Map<String, Load> loading = new HashMap<>();

  /**
   * @param size
   *          of all pages together
   * @param longest
   *          that a page is kept: the net below a message that nobody sent
   */
  CaffeinePageCache(DataSize size, Duration longest) {
    pages = Caffeine.newBuilder().maximumWeight(size.toBytes()).expireAfterWrite(longest)
        .weigher((String key, CachedPage page) -> 2 * key.length() + page.weight()).build();
  }

  @Override
  public Mono<CachedPage> get(String key, Mono<CachedPage> load) {
    return Mono.defer(() -> {
      var page = pages.getIfPresent(key);
      return page == null ? join(key, load, true) : Mono.just(page);
    });
  }

  /** The page by one load for all who ask meanwhile; not kept, and none that is kept is shown. */
  Mono<CachedPage> load(String key, Mono<CachedPage> load) {
    return Mono.defer(() -> join(key, load, false));
  }

  @Override
  public @Nullable CachedPage peek(String key) {
    return pages.getIfPresent(key);
  }

  @Override
  public Mono<Void> evictAll() {
    return Mono.fromRunnable(this::forgetAll);
  }

  @Override
  public boolean isHealthy() {
    return true;
  }

  /**
   * Loads under way are first cut off, so that none of them lands after this, then the pages leave.
   */
  void forgetAll() {
    synchronized (loads) {
      loading.clear();
      pages.invalidateAll();
    }
  }

  /** After pending removals, for tests. */
  long weight() {
    pages.cleanUp();
    return pages.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  private Mono<CachedPage> join(String key, Mono<CachedPage> source, boolean keep) {
    synchronized (loads) {
      var landed = keep ? pages.getIfPresent(key) : null;
      return landed == null ? loading.computeIfAbsent(key, k -> new Load(k, source, keep)).page : Mono.just(landed);
    }
  }

  /** One run of a source, shared by all who asked meanwhile. */
  private final class Load {

    private final boolean keep;
    private final Mono<CachedPage> page;

    Load(String key, Mono<CachedPage> source, boolean keep) {
      this.keep = keep;
      // cache(), not share(): a reader who leaves must not cancel the load of the others
      page = source.doOnNext(p -> land(key, p)).doOnTerminate(() -> leave(key)).cache();
    }

    private void land(String key, CachedPage landed) {
      synchronized (loads) {
        // one that an eviction has cut off reaches those who wait, and nobody after them
        if (keep && loading.get(key) == this) {
          pages.put(key, landed);
        }
      }
    }

    private void leave(String key) {
      synchronized (loads) {
        loading.remove(key, this);
      }
    }
  }
}
