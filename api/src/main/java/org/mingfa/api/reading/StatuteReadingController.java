package org.mingfa.api.reading;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.CitationGraph;
import org.mingfa.cms.citation.CitingSource;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.web.Days;
import org.mingfa.cms.statute.ArticleComparison;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteSummary;
import org.mingfa.cms.statute.StatuteVersion;
import org.mingfa.cms.comparison.TextSegment;
import org.mingfa.cms.statute.VersionComparison;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Statutes for programs: the list, one with its articles' numbers, its versions, two compared, one article. */
@RestController
@RequestMapping("/api/v1/statutes")
class StatuteReadingController {

  record StatuteList(List<StatuteSummary> items) {
  }

  record StatuteWithContents(StatuteSummary statute, List<Heading> contents) {
  }

  /** An article's number and the divisions it stands in. */
  record Heading(String number, List<String> heading) {
  }

  record Version(LocalDate version, LocalDate inForceFrom, @Nullable LocalDate inForceTo, @Nullable String repealedBy,
      List<String> history) {
  }

  record VersionList(String statute, List<Version> items) {
  }

  record Comparison(String statute, LocalDate from, LocalDate to, List<ComparedArticle> articles) {
  }

  record ComparedArticle(ArticleComparison.Change change, @Nullable String before, @Nullable String after,
      List<TextSegment> segments) {
  }

  record CitedBy(String kind, String title, String url) {
  }

  record Article(String statute, String number, List<String> heading, String text, List<String> paragraphs,
      LocalDate version, LocalDate inForceFrom, @Nullable LocalDate inForceTo, List<CitedBy> citedBy) {
  }

  private final StatuteLibrary library;
  private final CitationGraph citations;
  private final ReadyPages pages;
  private final ReadyJson json;
  private final Days days;

  StatuteReadingController(StatuteLibrary library, CitationGraph citations, ReadyPages pages, ReadyJson json,
      Days days) {
    this.library = library;
    this.citations = citations;
    this.pages = pages;
    this.json = json;
    this.days = days;
  }

  @GetMapping
  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatuteList.class)))
  Mono<Void> all(@RequestParam @Nullable String on, ServerWebExchange exchange) {
    var day = days.on(on);
    return pages.serve(exchange, library.all(day).collectList().flatMap(all -> json.page(new StatuteList(all))));
  }

  @GetMapping("/{slug}")
  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatuteWithContents.class)))
  Mono<Void> one(@PathVariable String slug, @RequestParam @Nullable String on, ServerWebExchange exchange) {
    var day = days.on(on);
    return pages.serve(exchange, library.statute(slug, day)
        .flatMap(summary -> library.version(summary.document()).flatMapMany(library::provisions)
            .map(p -> new Heading(p.number().toString(), p.heading())).collectList()
            .flatMap(contents -> json.page(new StatuteWithContents(summary, contents)))));
  }

  @GetMapping("/{slug}/versions")
  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VersionList.class)))
  Mono<Void> versions(@PathVariable String slug, ServerWebExchange exchange) {
    return pages.serve(exchange, library.versions(slug).collectList().filter(found -> !found.isEmpty())
        .flatMap(found -> json
            .page(new VersionList(found.getFirst().title(), found.stream().map(v -> new Version(v.version(),
                v.inForceFrom(), v.inForceTo(), v.repealedBy(), v.history())).toList()))));
  }

  @GetMapping("/{slug}/comparison")
  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Comparison.class)))
  Mono<Void> comparison(@PathVariable String slug, @RequestParam String from, @RequestParam String to,
      ServerWebExchange exchange) {
    var older = days.named("from", from);
    var newer = days.named("to", to);
    return pages.serve(exchange, library.compare(slug, older, newer)
        .flatMap(compared -> library.statute(slug, newer)
            .flatMap(statute -> json.page(comparison(statute.title(), older, newer, compared)))));
  }

  private static Comparison comparison(String title, LocalDate from, LocalDate to, VersionComparison compared) {
    return new Comparison(title, from, to, compared.rows().stream().map(row -> new ComparedArticle(row.change(),
        row.before().map(a -> a.number().toString()).orElse(null),
        row.after().map(a -> a.number().toString()).orElse(null), row.segments())).toList());
  }

  /** The article as it reads on a day; {@code not-in-force} on a day when the statute had no text. */
  @GetMapping("/{slug}/articles/{number}")
  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Article.class)))
  Mono<Void> article(@PathVariable String slug, @PathVariable String number, @RequestParam @Nullable String on,
      ServerWebExchange exchange) {
    var day = days.on(on);
    var wanted = ProvisionNumber.parse(number).orElseThrow(() -> InputRefusal.notFound().asException());
    return pages.serve(exchange, version(slug, day, on != null).flatMap(version -> library.provision(version, wanted)
        .flatMap(
            provision -> citations.citing(slug, wanted).take(100).map(StatuteReadingController::citedBy).collectList()
                .flatMap(citedBy -> json.page(article(version, provision, citedBy))))));
  }

  /** Without a day asked for, a statute not in force today is still shown, by its newest version. */
  private Mono<StatuteVersion> version(String slug, LocalDate day, boolean asked) {
    return library.version(slug, day).switchIfEmpty(Mono.defer(() -> library.statute(slug, day)
        .flatMap(summary -> asked
            ? Mono.error(new InputRefusal("not-in-force", 404, List.of(day.toString())).asException())
            : library.version(summary.document()))));
  }

  private static CitedBy citedBy(CitingSource source) {
    var article = ProvisionNumber.parse(source.part()).map(number -> " " + number.written()).orElse("");
    return new CitedBy(source.kind(), source.title() + article, CitingUrl.of(source));
  }

  private static Article article(StatuteVersion version, Provision provision, List<CitedBy> citedBy) {
    return new Article(version.title(), provision.number().toString(), provision.heading(), provision.text(),
        provision.paragraphs(), version.version(), version.inForceFrom(), version.inForceTo(), citedBy);
  }
}
