package org.mingfa.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.web.Days;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Search for programs: one box over statutes, the handbook, events and registers. */
@RestController
@RequestMapping("/api/v1")
class SearchController {

  record SuggestionList(List<String> suggestions) {
  }

  private static final int LONGEST = 1_000;

  private final Search search;
  private final SearchVocabulary vocabulary;
  private final Days days;

  SearchController(Search search, SearchVocabulary vocabulary, Days days) {
    this.search = search;
    this.vocabulary = vocabulary;
    this.days = days;
  }

  /**
   * Hits for a question; a page beyond the last is empty.
   *
   * @param preview
   *          {@code true} while the question is being typed: the first five hits, and nobody remembers the question
   */
  @GetMapping("/search")
  Mono<SearchHits> search(@RequestParam String q, @RequestParam @Nullable Set<String> kind,
      @RequestParam @Nullable String on, @RequestParam @Nullable String statute, @RequestParam @Nullable String topic,
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "10") int size,
      @RequestParam(defaultValue = "false") boolean preview) {
    if (q.isBlank()) {
      return Mono.error(new InputRefusal("query-empty", 400, List.of()).asException());
    }
    if (q.length() > LONGEST) {
      return Mono.error(InputRefusal.tooLong("q", LONGEST).asException());
    }
    if (page < 0 || size < 1 || size > SearchQuery.LARGEST_PAGE) {
      return Mono.error(InputRefusal.invalid(page < 0 ? "page" : "size").asException());
    }
    var query = new SearchQuery(q, kinds(kind), days.on(on), page, size, statute, topic);
    return preview ? search.preview(query) : search.ask(query);
  }

  /** What the beginning of a question might become. */
  @GetMapping("/suggest")
  SuggestionList suggest(@RequestParam(defaultValue = "") String q) {
    return new SuggestionList(
        q.isBlank() || q.length() > LONGEST ? List.of() : vocabulary.suggestions().complete(q, 8));
  }

  private static Set<SearchKind> kinds(@Nullable Set<String> words) {
    return Objects.requireNonNullElse(words, Set.<String>of()).stream().map(word -> SearchKind.of(word)
        .orElseThrow(() -> InputRefusal.invalid("kind").asException())).collect(Collectors.toSet());
  }
}
