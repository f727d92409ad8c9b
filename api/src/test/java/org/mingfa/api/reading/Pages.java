package org.mingfa.api.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Fixtures: a page of some text, and a source that counts how often it was asked. */
final class Pages {

  private final String text;
  private final AtomicInteger loads = new AtomicInteger();

  private Pages(String text) {
    this.text = text;
  }

  static Pages source(String text) {
    return new Pages(text);
  }

  static CachedPage page(String text) {
    return CachedPage.of("text/html", text.getBytes(UTF_8));
  }

  static String text(CachedPage page) {
    return new String(page.identity(), UTF_8);
  }

  Mono<CachedPage> load() {
    return Mono.fromSupplier(() -> page(text + loads.incrementAndGet()));
  }

  int loads() {
    return loads.get();
  }
}
