package org.mingfa.api.pages;

import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The library of statutes: all of them, one with its text or its contents, a chapter. */
@Controller
@RequestMapping("/statutes")
class StatutePagesController {

  private static final int LONGEST_FILTER = 60;

  private final StatuteLists lists;
  private final ShownStatutes statutes;
  private final StatuteReading reading;
  private final ResidentPages pages;
  private final Days days;

  StatutePagesController(StatuteLists lists, ShownStatutes statutes, StatuteReading reading, ResidentPages pages,
      Days days) {
    this.lists = lists;
    this.statutes = statutes;
    this.reading = reading;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping
  Mono<Void> all(@RequestParam(defaultValue = "") String filter, @RequestParam @Nullable String on,
      ServerWebExchange exchange) {
    var words = filter.codePoints().limit(LONGEST_FILTER).collect(StringBuilder::new, StringBuilder::appendCodePoint,
        StringBuilder::append).toString();
    return pages.ready(exchange, Section.STATUTES, "statutes", lists.page(days.on(on), words));
  }

  @GetMapping("/{slug}")
  Mono<Void> one(@PathVariable String slug, @RequestParam @Nullable String on, ServerWebExchange exchange) {
    return pages.ready(exchange, Section.STATUTES, "statute", texts(slug, on).map(StatuteTexts::page));
  }

  @GetMapping("/{slug}/chapters/{number:\\d{1,4}}")
  Mono<Void> chapter(@PathVariable String slug, @PathVariable int number, @RequestParam @Nullable String on,
      ServerWebExchange exchange) {
    return pages.ready(exchange, Section.STATUTES, "chapter", chapter(slug, number, on));
  }

  @GetMapping("/{slug}/chapters/{number:\\d{1,4}}/print")
  Mono<Void> print(@PathVariable String slug, @PathVariable int number, @RequestParam @Nullable String on,
      ServerWebExchange exchange) {
    return pages.ready(exchange, Section.STATUTES, "chapter-print", chapter(slug, number, on));
  }

  private Mono<ChapterPage> chapter(String slug, int number, @Nullable String on) {
    return texts(slug, on).mapNotNull(texts -> texts.chapter(number));
  }

  private Mono<StatuteTexts> texts(String slug, @Nullable String on) {
    return statutes.find(slug, on).flatMap(reading::of);
  }
}
