package org.mingfa.api.pages;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.reading.PageKey;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The look of the pages, kept in the reader's browser; each choice is a plain link that leads back. */
@Controller
@RequestMapping("/settings")
class SettingsController {

  private static final Duration KEPT = Duration.ofDays(365);

  private final ResidentPages pages;

  SettingsController(ResidentPages pages) {
    this.pages = pages;
  }

  @GetMapping
  Mono<Void> settings(ServerWebExchange exchange) {
    return pages.fresh(exchange, null, "settings", ResidentPages.NO_MATTER);
  }

  @GetMapping("/elder")
  Mono<Void> elder(@RequestParam String on, @RequestParam @Nullable String back, ServerWebExchange exchange) {
    if (!on.equals("true") && !on.equals("false")) {
      return Mono.error(InputRefusal.invalid("on").asException());
    }
    return chosen(exchange, PageKey.ELDER, on, back);
  }

  @GetMapping("/text")
  Mono<Void> text(@RequestParam String size, @RequestParam @Nullable String back, ServerWebExchange exchange) {
    if (!size.matches("[0-" + Appearance.LARGEST + "]")) {
      return Mono.error(InputRefusal.invalid("size").asException());
    }
    return chosen(exchange, PageKey.TEXT, size, back);
  }

  @GetMapping("/forget")
  Mono<Void> forget(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie(PageKey.ELDER, "", Duration.ZERO));
    exchange.getResponse().addCookie(cookie(PageKey.TEXT, "", Duration.ZERO));
    return to(exchange, URI.create("/settings"));
  }

  private static Mono<Void> chosen(ServerWebExchange exchange, String name, String value, @Nullable String back) {
    exchange.getResponse().addCookie(cookie(name, value, KEPT));
    return to(exchange, WayBack.of(back));
  }

  // the pages' own script reads and writes them too, so they are not HttpOnly; they say nothing of anybody
  private static ResponseCookie cookie(String name, String value, Duration kept) {
    return ResponseCookie.from(name, value).path("/").sameSite("Lax").maxAge(kept).build();
  }

  private static Mono<Void> to(ServerWebExchange exchange, URI place) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatus.SEE_OTHER);
    response.getHeaders().setLocation(place);
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    return response.setComplete();
  }
}
