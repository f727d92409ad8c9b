package org.mingfa.api.pages;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Ends an answer to a range that a file does not have. The framework announces the file's length and sends nothing, and
 * the reader waits for the rest.
 */
@Component
class UnsatisfiableRangeWebFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (exchange.getRequest().getHeaders().getFirst(HttpHeaders.RANGE) != null) {
      var response = exchange.getResponse();
      response.beforeCommit(() -> Mono.fromRunnable(() -> {
        if (HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.equals(response.getStatusCode())) {
          response.getHeaders().setContentLength(0);
        }
      }));
    }
    return chain.filter(exchange);
  }
}
