package org.mingfa.api.pages;

import org.mingfa.cms.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The first page, and the one that the browser keeps for where there is no network. */
@Controller
class HomeController {

  private static final int ASKED = 6;
  private static final int CHANGES = 4;

  private final HandbookLists handbook;
  private final StatuteLists statutes;
  private final Examples examples;
  private final ResidentPages pages;
  private final Days days;

  HomeController(HandbookLists handbook, StatuteLists statutes, Examples examples, ResidentPages pages, Days days) {
    this.handbook = handbook;
    this.statutes = statutes;
    this.examples = examples;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/")
  Mono<Void> home(ServerWebExchange exchange) {
    return pages.ready(exchange, Section.HOME, "home", Mono.defer(this::home));
  }

  private Mono<HomePage> home() {
    var asked = handbook.entries(SeasonalQuestions.in(days.today().getMonth()), ASKED);
    return Mono.zip(handbook.topics(), asked, statutes.changes(CHANGES), statutes.mostRead())
        .map(found -> new HomePage(examples.questions(), found.getT1(), found.getT2(), found.getT3(), found.getT4()));
  }

  @GetMapping("/offline")
  Mono<Void> offline(ServerWebExchange exchange) {
    return pages.ready(exchange, null, "offline", ResidentPages.NO_MATTER);
  }
}
