package org.mingfa.api.pages;

import org.jspecify.annotations.Nullable;
import org.mingfa.api.reading.CachedPage;
import org.mingfa.api.reading.PageAddresses;
import org.mingfa.api.reading.ReadyPages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers requests with pages: kept ready where they are the same for every reader, made anew where they are not. */
@Component
public class ResidentPages {

  private static final String HTML = "text/html;charset=UTF-8";

  /** For templates that expect no matter of their own. */
  public static final Mono<Object> NO_MATTER = Mono.just("");

  private final ReadyPages ready;
  private final PageAddresses addresses;
  private final SiteFrame frame;
  private final PageRenderer renderer;

  ResidentPages(ReadyPages ready, PageAddresses addresses, SiteFrame frame, PageRenderer renderer) {
    this.ready = ready;
    this.addresses = addresses;
    this.frame = frame;
    this.renderer = renderer;
  }

  /** A page that depends on its address and the reader's look alone; not found where its matter is empty. */
  Mono<Void> ready(ServerWebExchange exchange, @Nullable Section section, String template, Mono<?> matter) {
    var site = frame.of(exchange, section, addresses.of(exchange.getRequest()));
    return ready.serve(exchange, matter.publishOn(Schedulers.boundedElastic())
        .map(page -> CachedPage.of(HTML, renderer.render(exchange, template, site, page))));
  }

  /** A text for programs, such as a list of addresses; not found where it is empty. */
  Mono<Void> text(ServerWebExchange exchange, String contentType, Mono<byte[]> matter) {
    return ready.serve(exchange,
        matter.publishOn(Schedulers.boundedElastic()).map(body -> CachedPage.of(contentType, body)));
  }

  /**
   * A page that is kept nowhere.
   *
   * @param section
   *          the page stands in; null for one outside of all
   * @param template
   *          below {@code templates/pages}
   * @param matter
   *          what the template expects as {@code page}
   */
  public Mono<Void> fresh(ServerWebExchange exchange, @Nullable Section section, String template, Mono<?> matter) {
    var site = frame.of(exchange, section);
    return matter.publishOn(Schedulers.boundedElastic()).map(page -> renderer.render(exchange, template, site, page))
        .flatMap(body -> write(exchange.getResponse(), body));
  }

  private static Mono<Void> write(ServerHttpResponse response, byte[] body) {
    var headers = response.getHeaders();
    headers.set(HttpHeaders.CONTENT_TYPE, HTML);
    headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
    headers.set(HttpHeaders.VARY, "Accept-Encoding, Cookie");
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
