package org.mingfa.api.reading;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.BoundCitation;
import org.mingfa.cms.citation.CitationGraph;
import org.mingfa.cms.citation.CitationState;
import org.mingfa.cms.handbook.HandbookLibrary;
import org.mingfa.cms.handbook.LiveEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The handbook for programs: topics with their entries, and an entry with its citations. */
@RestController
@RequestMapping("/api/v1/handbook")
class HandbookReadingController {

  record TopicList(List<TopicWithEntries> items) {
  }

  record TopicWithEntries(String slug, String title, List<EntryTitle> entries) {
  }

  record EntryTitle(String slug, String title, String url) {
  }

  /** {@code url} is null where the library has no such article. */
  record Cited(String statute, @Nullable String number, @Nullable Integer paragraph, CitationState state,
      String written,
      @Nullable String url) {
  }

  record Entry(String slug, String title, String topic, List<String> wordings, String answer, List<String> steps,
      List<String> evidence, List<String> help, List<String> basis, List<Cited> citations, boolean adopted,
      Instant publishedAt) {
  }

  private final HandbookLibrary handbook;
  private final CitationGraph citations;
  private final ReadyPages pages;
  private final ReadyJson json;

  HandbookReadingController(HandbookLibrary handbook, CitationGraph citations, ReadyPages pages, ReadyJson json) {
    this.handbook = handbook;
    this.citations = citations;
    this.pages = pages;
    this.json = json;
  }

  @GetMapping("/topics")
  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TopicList.class)))
  Mono<Void> topics(ServerWebExchange exchange) {
    return pages.serve(exchange, Mono.zip(handbook.topics().collectList(), handbook.all().collectList())
        .flatMap(found -> {
          var byTopic = found.getT2().stream().collect(Collectors.groupingBy(live -> live.entry().topic()));
          return json.page(new TopicList(found
              .getT1().stream().map(topic -> new TopicWithEntries(topic.slug(), topic.title(),
                  byTopic.getOrDefault(topic.slug(), List.of()).stream().map(HandbookReadingController::title)
                      .toList()))
              .toList()));
        }));
  }

  @GetMapping("/entries/{slug}")
  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Entry.class)))
  Mono<Void> entry(@PathVariable String slug, ServerWebExchange exchange) {
    return pages.serve(exchange, handbook.entry(slug)
        .flatMap(
            live -> citations.of(live.document(), live.edition()).map(HandbookReadingController::cited).collectList()
                .flatMap(cited -> json.page(entry(live, cited)))));
  }

  private static EntryTitle title(LiveEntry live) {
    return new EntryTitle(live.entry().slug(), live.entry().title(), "/handbook/entries/" + live.entry().slug());
  }

  private static Cited cited(BoundCitation bound) {
    var citation = bound.citation();
    var number = citation.number() == null ? null : citation.number().toString();
    var known = bound.slug() != null && bound.state() != CitationState.NOT_IN_LIBRARY;
    return new Cited(citation.statute(), number, boxed(citation.paragraph()), bound.state(), citation.written(),
        known ? "/statutes/" + bound.slug() + (number == null ? "" : "/articles/" + number) : null);
  }

  private static @Nullable Integer boxed(OptionalInt value) {
    return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
  }

  private static Entry entry(LiveEntry live, List<Cited> cited) {
    var entry = live.entry();
    return new Entry(entry.slug(), entry.title(), entry.topic(), entry.wordings(), entry.answer(), entry.steps(),
        entry.evidence(), entry.help(), entry.basis(), cited, live.adopted(), live.since());
  }
}
