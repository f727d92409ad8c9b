package org.mingfa.api.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Fixtures: a page of some text, and a source that counts how often it was asked. */
final class Pages {

  private final String text;
  private final String[] tags;
  private final AtomicInteger loads = new AtomicInteger();

  private Pages(String text, String... tags) {
    this.text = text;
    this.tags = tags;
  }

  static Pages source(String text, String... tags) {
    return new Pages(text, tags);
  }

  static CachedPage page(String text, String... tags) {
    return CachedPage.of("text/html", text.getBytes(UTF_8), Instant.EPOCH, Set.of(tags));
  }

  static String text(CachedPage page) {
    return new String(page.identity(), UTF_8);
  }

  Mono<CachedPage> load() {
    return Mono.fromSupplier(() -> page(text + loads.incrementAndGet(), tags));
  }

  int loads() {
    return loads.get();
  }
}
