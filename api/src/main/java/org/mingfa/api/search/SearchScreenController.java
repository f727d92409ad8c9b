package org.mingfa.api.search;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.ColloquialismRepository.Pair;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
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

    Pair pair() {
      return new Pair(tidy(word), tidy(statuteWords));
    }

    private static String tidy(@Nullable String field) {
      return field == null ? "" : field.strip().replaceAll("[\\s　]+", " ");
    }
  }

  private static final int MOST = 200;

  private final ColloquialismRepository words;
  private final QueryLogRepository queries;
  private final SearchVocabulary vocabulary;
  private final AuditTrail audit;
  private final Clock clock;

  SearchScreenController(ColloquialismRepository words, QueryLogRepository queries, SearchVocabulary vocabulary,
      AuditTrail audit, Clock clock) {
    this.words = words;
    this.queries = queries;
    this.vocabulary = vocabulary;
    this.audit = audit;
    this.clock = clock;
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
    var pair = form.pair();
    if (!pair.word().matches("[^\\s\\p{Cntrl}]{2,20}") || pair.statuteWords().isEmpty()
        || pair.statuteWords().length() > 200) {
      return Mono.error(new InputRefusal("bad-words", 400, List.of()).asException());
    }
    return me.actor().require(Role.EDITOR).then(words.put(pair, Rows.micros(clock.instant())))
        .then(audit.write(me.getName(), "words.put", pair.word(), pair.statuteWords())).then(vocabulary.refresh())
        .thenReturn("redirect:/cms/search");
  }

  @PostMapping("/cms/search/words/remove")
  Mono<String> remove(@ModelAttribute Words form, @AuthenticationPrincipal StaffPrincipal me) {
    var word = form.pair().word();
    return me.actor().require(Role.EDITOR).then(words.remove(word))
        .then(audit.write(me.getName(), "words.remove", word, ""))
        .then(vocabulary.refresh()).thenReturn("redirect:/cms/search");
  }
}
