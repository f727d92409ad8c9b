package org.mingfa.api.reading;

import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers a request with a page that is the same for every reader: from memory, or made and kept. What a page depends
 * on is its address ({@link PageAddresses}) and how the reader wants it to look ({@link PageKey}); nothing else of the
 * request may show in it.
 */
@Component
public class ReadyPages {

  private final PageCache cache;
  private final PageAddresses addresses;

  ReadyPages(PageCache cache, PageAddresses addresses) {
    this.cache = cache;
    this.addresses = addresses;
  }

  /**
   * Writes the page, or 304 where the reader has it already.
   *
   * @param load
   *          makes the page; empty means there is none and leaves as {@code not-found}
   */
  public Mono<Void> serve(ServerWebExchange exchange, Mono<CachedPage> load) {
    var key = PageKey.of(addresses.of(exchange.getRequest()), exchange.getRequest());
    return (PageKey.reasonable(key) ? cache.get(key, load) : load)
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()))
        .flatMap(page -> ReadyResponse.write(exchange.getRequest(), exchange.getResponse(), page));
  }
}
