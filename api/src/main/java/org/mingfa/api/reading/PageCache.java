package org.mingfa.api.reading;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Ready pages by key. A page is loaded once for all who wait for it, and kept until all are evicted or there is no
 * room. After {@link #evictAll} has completed, nobody on this node is answered by a load that began before it; other
 * nodes follow as soon as they hear of it, and serve from the source while they cannot hear.
 */
public interface PageCache {

  /**
   * The page, from memory or by the load. An empty or failed load reaches those who wait and is not kept. A load runs
   * on when its readers leave, in the context of the first of them: it must end by itself and depend on nobody.
   *
   * @param key
   *          the path and whatever else the page depends on
   * @param load
   *          reads and renders anew at each subscription
   */
  Mono<CachedPage> get(String key, Mono<CachedPage> load);

  /** The page if it is in memory and may be shown; never waits. */
  @Nullable
  CachedPage peek(String key);

  /**
   * Forgets every page. An error means that this node has forgotten and others may not have heard: call again.
   */
  Mono<Void> evictAll();

  /** Whether pages are kept at present; false means that each is loaded anew, which is slower and no less right. */
  boolean isHealthy();
}
