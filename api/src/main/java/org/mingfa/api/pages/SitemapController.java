package org.mingfa.api.pages;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.mingfa.cms.web.Days;
import org.mingfa.cms.handbook.HandbookLibrary;
import org.mingfa.cms.statute.StatuteLibrary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What search engines ask for: which pages there are, and which to leave alone. */
@Controller
class SitemapController {

  private static final String HEAD = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      """;

  private final HandbookLibrary handbook;
  private final StatuteLibrary library;
  private final ResidentPages pages;
  private final SiteFrame frame;
  private final Days days;

  SitemapController(HandbookLibrary handbook, StatuteLibrary library, ResidentPages pages, SiteFrame frame,
      Days days) {
    this.handbook = handbook;
    this.library = library;
    this.pages = pages;
    this.frame = frame;
    this.days = days;
  }

  /** Lists, topics, entries and statutes; articles are found from their statutes. */
  @GetMapping("/sitemap.xml")
  Mono<Void> sitemap(ServerWebExchange exchange) {
    var paths = Flux.concat(Flux.just("/", "/handbook", "/statutes"),
        handbook.topics().map(topic -> "/handbook/" + topic.slug()),
        handbook.all().map(live -> "/handbook/entries/" + live.entry().slug()),
        Flux.defer(() -> library.all(days.today())).map(statute -> "/statutes/" + statute.slug()));
    return pages.text(exchange, "application/xml;charset=UTF-8",
        paths.map(path -> "<url><loc>" + frame.publicUrl() + path + "</loc></url>")
            .collect(Collectors.joining("\n", HEAD, "\n</urlset>\n"))
            .map(text -> text.getBytes(StandardCharsets.UTF_8)));
  }

  @GetMapping("/robots.txt")
  Mono<Void> robots(ServerWebExchange exchange) {
    return pages.text(exchange, "text/plain;charset=UTF-8", Mono.fromSupplier(() -> """
        User-agent: *
        Disallow: /search
        Disallow: /settings/
        Disallow: /api/
        Disallow: /cms/
        Sitemap: %s/sitemap.xml
        """.formatted(frame.publicUrl()).getBytes(StandardCharsets.UTF_8)));
  }
}
