package org.mingfa.api.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The outlines of versions. An edition never changes, so what was read once is kept: a page of one article needs the
 * whole outline, and a code has more than a thousand.
 */
@Component
class Outlines {

  private static final int CHARACTERS = 4_000_000;

  private final StatuteLibrary library;
  private final MessageSource messages;
  private final Cache<String, Outline> kept = Caffeine.newBuilder().maximumWeight(CHARACTERS)
      .weigher((String key, Outline outline) -> key.length() + outline.size()).build();

  Outlines(StatuteLibrary library, MessageSource messages) {
    this.library = library;
    this.messages = messages;
  }

  Mono<Outline> of(StatuteVersion version) {
    var key = version.document() + "@" + version.edition();
    return Mono.fromSupplier(() -> kept.getIfPresent(key))
        .switchIfEmpty(Mono.defer(() -> read(version)).doOnNext(outline -> kept.put(key, outline)));
  }

  private Mono<Outline> read(StatuteVersion version) {
    var preamble = messages.getMessage("page.statute.preamble", null, Locale.SIMPLIFIED_CHINESE);
    return Mono.zip(library.provisions(version).collectList(), library.appendices(version).collectList())
        .map(read -> OutlineReader.read(version.preamble(), preamble, read.getT1(), read.getT2()));
  }
}
