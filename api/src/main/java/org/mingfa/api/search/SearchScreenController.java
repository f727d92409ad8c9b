package org.mingfa.api.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/**
 * What people ask, and the table that carries their words to the statutes': editors change it, and it counts at once.
 */
@StaffPage
class SearchScreenController {

  /** The fields of a form; one that is missing is as good as empty. */
  record Words(@Nullable String word, @Nullable String statuteWords) {

    Mono<Colloquialism> line() {
      return Mono.justOrEmpty(Colloquialism.of(given(word), given(statuteWords)))
          .switchIfEmpty(Mono.error(() -> new InputRefusal("bad-words", 400, List.of()).asException()));
    }

    private static String given(@Nullable String field) {
      return Objects.requireNonNullElse(field, "");
    }
  }

  private static final int MOST = 200;

  private final ColloquialismRepository words;
  private final QueryLogRepository queries;
  private final SearchVocabulary vocabulary;
  private final ColloquialismDesk desk;

  SearchScreenController(ColloquialismRepository words, QueryLogRepository queries, SearchVocabulary vocabulary,
      ColloquialismDesk desk) {
    this.words = words;
    this.queries = queries;
    this.vocabulary = vocabulary;
    this.desk = desk;
  }

  @GetMapping("/cms/search")
  Mono<String> show(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal StaffPrincipal me,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("mayEdit", me.is(Role.EDITOR));
    return Mono.zip(words.like(q.strip(), MOST).collectList(), queries.often(MOST).collectList(), words.count())
        .doOnNext(found -> {
          model.addAttribute("pairs", found.getT1());
          model.addAttribute("queries", found.getT2());
          model.addAttribute("count", found.getT3());
        }).thenReturn("cms/search/words");
  }

  @PostMapping("/cms/search/words")
  Mono<String> put(@ModelAttribute Words form, @AuthenticationPrincipal StaffPrincipal me) {
    return form.line().flatMap(line -> desk.put(line, me.actor())).then(vocabulary.refresh())
        .thenReturn("redirect:/cms/search");
  }

  @PostMapping("/cms/search/words/remove")
  Mono<String> remove(@ModelAttribute Words form, @AuthenticationPrincipal StaffPrincipal me) {
    return desk.remove(Words.given(form.word()), me.actor()).then(vocabulary.refresh())
        .thenReturn("redirect:/cms/search");
  }
}
