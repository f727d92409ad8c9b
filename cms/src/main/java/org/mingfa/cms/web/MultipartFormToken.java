package org.mingfa.cms.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a form with files carry its token in its address: {@code th:action="@{/…(_csrf=${formToken.token})}"}. The token
 * in the body could only be read by taking in every file first, of anybody. The one in the address is masked anew for
 * every page and worth nothing without the session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class MultipartFormToken implements WebFilter {

  private static final String PARAMETER = "_csrf";
  private static final String HEADER = "X-CSRF-TOKEN";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var token = request.getQueryParams().getFirst(PARAMETER);
    return token == null || !isMultipart(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
        ? chain.filter(exchange)
        : chain.filter(exchange.mutate().request(r -> r.headers(headers -> headers.set(HEADER, token))).build());
  }

  /** As text: what is no media type at all must not end here. */
  private static boolean isMultipart(@Nullable String type) {
    return type != null && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0,
        MediaType.MULTIPART_FORM_DATA_VALUE.length());
  }
}
