package org.mingfa.api.limits;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts requests by client and use, and answers those beyond the limit with 429, {@code too-many-requests}. Stands
 * before the security chain: a refusal must not cost a session lookup. Pages that are ready leave before they come
 * here.
 */
final class RateLimitWebFilter implements WebFilter {

  private static final byte[] PROBLEM = """
      {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"请求过于频繁，请稍后再试",\
      "code":"too-many-requests"}""".getBytes(StandardCharsets.UTF_8);

  /** For people, who get a page with it. */
  private static final InputRefusal TOO_MANY = new InputRefusal("too-many-requests", 429, List.of());

  private final RateLimits limits;
  private final Map<LimitedUse, Limit> byUse;
  private final ClientKey keys;
  private final List<Network> exempt;

  RateLimitWebFilter(RateLimits limits, Map<LimitedUse, Limit> byUse, ClientKey keys, List<Network> exempt) {
    this.limits = limits;
    this.byUse = Map.copyOf(byUse);
    this.keys = keys;
    this.exempt = List.copyOf(exempt);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var use = LimitedUse.of(exchange.getRequest());
    var limit = use == null ? null : byUse.get(use);
    var client = client(exchange);
    if (use == null || limit == null || isExempt(client)) {
      return chain.filter(exchange);
    }
    return limits.tryConsume(use.label() + ':' + (client == null ? "unknown" : keys.of(client)), limit)
        .flatMap(granted -> granted ? chain.filter(exchange) : refuse(exchange.getResponse(), use, limit));
  }

  private boolean isExempt(@Nullable InetAddress client) {
    return client != null && exempt.stream().anyMatch(network -> network.contains(client));
  }

  private static @Nullable InetAddress client(ServerWebExchange exchange) {
    var remote = exchange.getRequest().getRemoteAddress();
    return remote == null ? null : remote.getAddress();
  }

  private static Mono<Void> refuse(ServerHttpResponse response, LimitedUse use, Limit limit) {
    var headers = response.getHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(limit.untilNext().plusMillis(999).toSeconds()));
    if (use.isForPeople()) {
      return Mono.error(TOO_MANY.asException());
    }
    response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setContentLength(PROBLEM.length);
    headers.setCacheControl("no-store");
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(PROBLEM)));
  }
}
