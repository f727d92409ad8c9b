package org.mingfa.cms.staff;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * The page below {@code /cms} that a person asked for before they were sent to the sign-in. Kept in a cookie, not in a
 * session: any visitor can ask.
 */
final class SoughtPage implements ServerRequestCache {

  private static final String NAME = "MINGFA-SOUGHT";
  private static final String AT = "/cms/sign-in";
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int LONGEST = 500;

  @Override
  public Mono<Void> saveRequest(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var query = request.getURI().getRawQuery();
    var page = request.getPath().value() + (query == null ? "" : "?" + query);
    if (HttpMethod.GET.equals(request.getMethod()) && page.length() <= LONGEST) {
      exchange.getResponse().addCookie(cookie(request, URLEncoder.encode(page, StandardCharsets.UTF_8), KEPT));
    }
    return Mono.empty();
  }

  @Override
  public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
    var sought = exchange.getRequest().getCookies().getFirst(NAME);
    if (sought == null) {
      return Mono.empty();
    }
    exchange.getResponse().addCookie(cookie(exchange.getRequest(), "", Duration.ZERO));
    return Mono.fromSupplier(() -> URI.create(UriUtils.decode(sought.getValue(), StandardCharsets.UTF_8)))
        .filter(page -> !page.isAbsolute() && page.getRawAuthority() == null && page.getPath().startsWith("/cms"))
        .onErrorComplete(IllegalArgumentException.class);
  }

  /** The sign-in takes the place of the request, which is made anew afterwards. */
  @Override
  public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
    return Mono.empty();
  }

  private static ResponseCookie cookie(ServerHttpRequest request, String value, Duration kept) {
    return ResponseCookie.from(NAME, value).path(AT).httpOnly(true).sameSite("Lax").maxAge(kept)
        .secure("https".equalsIgnoreCase(request.getURI().getScheme())).build();
  }
}
