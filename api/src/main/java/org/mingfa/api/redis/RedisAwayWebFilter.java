package org.mingfa.api.redis;

import io.lettuce.core.RedisException;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Says in the words of the house that Redis is away: Lettuce's own errors come through from the sessions as they are.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RedisAwayWebFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).onErrorMap(
        e -> e instanceof RedisException || e.getCause() instanceof RedisException,
        e -> new IOException("Redis cannot be asked for a session", e));
  }
}
