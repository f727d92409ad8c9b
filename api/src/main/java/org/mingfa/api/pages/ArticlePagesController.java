package org.mingfa.api.pages;

import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.statute.ProvisionNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One article, and what a version changed in all of them. */
@Controller
@RequestMapping("/statutes/{slug}")
class ArticlePagesController {

  private final ShownStatutes statutes;
  private final ArticlePages articles;
  private final ComparisonPages comparisons;
  private final ResidentPages pages;

  ArticlePagesController(ShownStatutes statutes, ArticlePages articles, ComparisonPages comparisons,
      ResidentPages pages) {
    this.statutes = statutes;
    this.articles = articles;
    this.comparisons = comparisons;
    this.pages = pages;
  }

  @GetMapping("/articles/{number}")
  Mono<Void> article(@PathVariable String slug, @PathVariable String number, @RequestParam @Nullable String on,
      ServerWebExchange exchange) {
    var wanted = ProvisionNumber.parse(number).orElseThrow(() -> InputRefusal.notFound().asException());
    return pages.ready(exchange, Section.STATUTES, "article",
        statutes.find(slug, on).flatMap(statute -> articles.page(statute, wanted)));
  }

  @GetMapping("/comparison")
  Mono<Void> comparison(@PathVariable String slug, @RequestParam @Nullable String from,
      @RequestParam @Nullable String to, @RequestParam(defaultValue = "false") String all,
      ServerWebExchange exchange) {
    return pages.ready(exchange, Section.STATUTES, "comparison", comparisons.page(slug, from, to, all.equals("true")));
  }
}
