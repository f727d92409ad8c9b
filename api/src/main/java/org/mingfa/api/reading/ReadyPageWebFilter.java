package org.mingfa.api.reading;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers from memory before anything else looks at the request. Only pages that an earlier request got through the
 * whole chain are there, they hold nothing of anybody, and they leave with the same headers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReadyPageWebFilter implements WebFilter {

  private final PageCache cache;
  private final PageAddresses addresses;

  ReadyPageWebFilter(PageCache cache, PageAddresses addresses) {
    this.cache = cache;
    this.addresses = addresses;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!HttpMethod.GET.equals(exchange.getRequest().getMethod())) {
      return chain.filter(exchange);
    }
    var page = cache.peek(PageKey.of(addresses.of(exchange.getRequest()), exchange.getRequest()));
    return page == null ? chain.filter(exchange) : ReadyResponse.write(exchange, page);
  }
}
