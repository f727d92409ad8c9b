package org.mingfa.api.limits;

import reactor.core.publisher.Mono;

/**
 * Token buckets by name. What a bucket grants in any span is its capacity and what has flowed in since; over all nodes
 * where they share an engine and hear it, otherwise on each node. Never fails and never waits longer than a moment: a
 * limit that is out of order must not shut out the public.
 */
public interface RateLimits {

  /**
   * Takes one, if there is one.
   *
   * @param bucket
   *          what is limited and whom, such as {@code search:} and a {@link ClientKey}; never an address in clear
   */
  Mono<Boolean> tryConsume(String bucket, Limit limit);
}
