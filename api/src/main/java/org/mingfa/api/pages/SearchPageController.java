package org.mingfa.api.pages;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.Days;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.SearchQuery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The search page. Made anew for each question, as hardly two are the same; what makes no sense in the address is
 * passed over, but for a day that is none.
 */
@Controller
class SearchPageController {

  private final SearchPages searches;
  private final CitationShortcut shortcut;
  private final ResidentPages pages;
  private final Days days;

  SearchPageController(SearchPages searches, CitationShortcut shortcut, ResidentPages pages, Days days) {
    this.searches = searches;
    this.shortcut = shortcut;
    this.pages = pages;
    this.days = days;
  }

  @GetMapping("/search")
  Mono<Void> search(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable List<String> kind,
      @RequestParam @Nullable String on, @RequestParam @Nullable String statute, @RequestParam @Nullable String topic,
      @RequestParam(defaultValue = "") String page, ServerWebExchange exchange) {
    var today = days.today();
    var day = days.on(on);
    var cut = SearchQuery.of(q, day).q();
    var asked = new SearchAsked(cut, day.equals(today) ? null : day, kind(kind), given(statute), given(topic),
        number(page));
    if (cut.isEmpty()) {
      return answer(exchange, Mono.just(searches.empty(asked)));
    }
    var straight = asked.narrowed() || asked.page() > 0 ? Mono.<String>empty() : shortcut.address(cut, on);
    return straight.map(URI::create).flatMap(place -> to(exchange, place).thenReturn(true)).defaultIfEmpty(false)
        .flatMap(gone -> gone ? Mono.<Void>empty() : answer(exchange, searches.page(asked)));
  }

  private Mono<Void> answer(ServerWebExchange exchange, Mono<SearchPage> page) {
    return pages.fresh(exchange, Section.SEARCH, "search", page);
  }

  private static Mono<Void> to(ServerWebExchange exchange, URI place) {
    exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
    exchange.getResponse().getHeaders().setLocation(place);
    exchange.getResponse().getHeaders().setCacheControl("no-cache");
    return exchange.getResponse().setComplete();
  }

  private static @Nullable SearchKind kind(@Nullable List<String> words) {
    return words == null
        ? null
        : words.stream().flatMap(word -> SearchKind.of(word).stream()).findFirst().orElse(null);
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** From 0; a hundred pages lie beyond the last of any search. */
  private static int number(String page) {
    return page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0;
  }
}
