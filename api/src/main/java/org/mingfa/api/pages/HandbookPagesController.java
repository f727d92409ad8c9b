package org.mingfa.api.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The handbook: its topics, one topic, an entry to read and to print. */
@Controller
@RequestMapping("/handbook")
class HandbookPagesController {

  private final HandbookLists lists;
  private final EntryPages entries;
  private final ResidentPages pages;

  HandbookPagesController(HandbookLists lists, EntryPages entries, ResidentPages pages) {
    this.lists = lists;
    this.entries = entries;
    this.pages = pages;
  }

  @GetMapping
  Mono<Void> topics(ServerWebExchange exchange) {
    return pages.ready(exchange, Section.HANDBOOK, "topics", lists.topics().map(TopicsPage::new));
  }

  @GetMapping("/{topic}")
  Mono<Void> topic(@PathVariable String topic, ServerWebExchange exchange) {
    return pages.ready(exchange, Section.HANDBOOK, "topic", lists.topic(topic));
  }

  @GetMapping("/entries/{slug}")
  Mono<Void> entry(@PathVariable String slug, ServerWebExchange exchange) {
    return pages.ready(exchange, Section.HANDBOOK, "entry", entries.page(slug));
  }

  @GetMapping("/entries/{slug}/print")
  Mono<Void> print(@PathVariable String slug, ServerWebExchange exchange) {
    return pages.ready(exchange, Section.HANDBOOK, "entry-print", entries.page(slug));
  }
}
