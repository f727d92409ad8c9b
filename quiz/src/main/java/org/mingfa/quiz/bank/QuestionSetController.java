package org.mingfa.quiz.bank;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.cms.citation.CitationGraph;
import org.mingfa.cms.citation.FlaggedPart;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionFilter;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The sets of questions, and what is in one. */
@StaffPage
@RequestMapping("/cms/quiz/sets")
class QuestionSetController {

  /** The fields of a new set. */
  record SetForm(@Nullable String slug, @Nullable String title) {

    String slugGiven() {
      return Objects.requireNonNullElse(slug, "").strip();
    }

    String titleGiven() {
      return Objects.requireNonNullElse(title, "").strip();
    }
  }

  private static final int LONGEST_TITLE = 60;

  private final QuestionSetEditor editor;
  private final QuestionSetRepository sets;
  private final Editions editions;
  private final CitationGraph citations;

  QuestionSetController(QuestionSetEditor editor, QuestionSetRepository sets, Editions editions,
      CitationGraph citations) {
    this.editor = editor;
    this.sets = sets;
    this.editions = editions;
    this.citations = citations;
  }

  @GetMapping
  Mono<String> list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal StaffPrincipal me, Model model) {
    var filter = new EditionFilter(QuestionSetConfiguration.QUESTIONS.name(), q, state, page);
    model.addAttribute("mayEdit", me.is(Role.EDITOR));
    return editions.list(filter).collectList().doOnNext(found -> {
      model.addAttribute("filter", filter);
      model.addAttribute("more", found.size() > filter.pageSize());
      model.addAttribute("editions", found.subList(0, Math.min(found.size(), filter.pageSize())));
    }).thenReturn("quiz/bank/sets");
  }

  @PostMapping
  Mono<String> create(@ModelAttribute SetForm form, @AuthenticationPrincipal StaffPrincipal me) {
    if (!form.slugGiven().matches("[a-z0-9]+(?:-[a-z0-9]+)*") || form.slugGiven().length() > 60) {
      return Mono.error(InputRefusal.invalid("网址名").asException());
    }
    if (form.titleGiven().isEmpty() || form.titleGiven().length() > LONGEST_TITLE) {
      return Mono.error(InputRefusal.invalid("名称").asException());
    }
    return editor.create(form.slugGiven(), form.titleGiven(), List.of(), me.actor())
        .map(id -> "redirect:/cms/quiz/sets/" + id.document());
  }

  @GetMapping("/{document}")
  Mono<String> show(@PathVariable UUID document, @AuthenticationPrincipal StaffPrincipal me, Model model) {
    model.addAttribute("mayEdit", me.is(Role.EDITOR));
    return ours(editions.toEdit(document)).doOnNext(edition -> model.addAttribute("edition", edition))
        .flatMap(edition -> Mono.zip(sets.of(edition.id()).map(QuestionWording::question).collectList(), titles(),
            citations.flaggedParts(QuestionSetConfiguration.QUESTIONS.name())
                .filter(part -> part.document().equals(document)).map(FlaggedPart::part).collect(Collectors.toSet())))
        .doOnNext(found -> {
          model.addAttribute("questions", found.getT1());
          model.addAttribute("topics", found.getT2());
          model.addAttribute("flagged", found.getT3());
        }).thenReturn("quiz/bank/set");
  }

  private Mono<Map<String, String>> titles() {
    return sets.topics().collectMap(QuestionTopic::slug, QuestionTopic::title);
  }

  /** A document of another kind is none of ours. */
  static Mono<Edition> ours(Mono<Edition> found) {
    return found.filter(edition -> edition.head().kind().equals(QuestionSetConfiguration.QUESTIONS))
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }
}
