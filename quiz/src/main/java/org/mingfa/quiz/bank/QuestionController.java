package org.mingfa.quiz.bank;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.cms.comparison.Difference;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.WorkflowRefusal;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionFinding;
import org.mingfa.quiz.question.QuestionReading.Accepted;
import org.mingfa.quiz.question.QuestionReading.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writing one question of a set. Who loses a race keeps their words and sees the difference. */
@StaffPage
@RequestMapping("/cms/quiz/sets/{document}/questions")
class QuestionController {

  private static final String NEW = "new";

  private final QuestionSetEditor editor;
  private final QuestionSetRepository sets;
  private final Editions editions;
  private final FindingWords words;
  private final QuestionIds ids = new QuestionIds();

  QuestionController(QuestionSetEditor editor, QuestionSetRepository sets, Editions editions, FindingWords words) {
    this.editor = editor;
    this.sets = sets;
    this.editions = editions;
    this.words = words;
  }

  @GetMapping("/{question}")
  Mono<String> form(@PathVariable UUID document, @PathVariable String question,
      @RequestParam(defaultValue = "false") boolean story, @AuthenticationPrincipal StaffPrincipal me, Model model) {
    return toEdit(document).flatMap(edition -> question.equals(NEW)
        ? Mono.just(QuestionForm.empty(edition, me.displayName(), story))
        : found(edition.id(), question).map(it -> QuestionForm.of(it, edition)))
        .flatMap(form -> form(form, document, question, model));
  }

  /** Saves, or with {@code more} only gives the page back with one more item to fill in. */
  @PostMapping("/{question}")
  Mono<String> save(@PathVariable UUID document, @PathVariable String question, @ModelAttribute QuestionForm form,
      @AuthenticationPrincipal StaffPrincipal me, Model model,
      ServerWebExchange exchange) {
    if (form.more() != null) {
      return form(form.withMore(), document, question, model);
    }
    return switch (form.read(question.equals(NEW) ? ids.next() : question)) {
      case Accepted(var it) -> editor.put(document, form.edition(), form.seen(), it, me.actor())
          .map(_ -> "redirect:/cms/quiz/sets/" + document + "#" + it.id())
          .onErrorResume(RefusedException.class, e -> lost(document, question, it, form, e, model, exchange));
      case Refused(var findings) -> {
        exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
        model.addAttribute("findings", said(findings));
        yield form(form, document, question, model);
      }
    };
  }

  @PostMapping("/{question}/remove")
  Mono<String> remove(@PathVariable UUID document, @PathVariable String question,
      @ModelAttribute QuestionForm form, @AuthenticationPrincipal StaffPrincipal me) {
    return editor.remove(document, form.edition(), form.seen(), question, me.actor())
        .map(id -> "redirect:/cms/quiz/sets/" + id.document());
  }

  private Mono<String> lost(UUID document, String question, Question mine, QuestionForm form, RefusedException e,
      Model model, ServerWebExchange exchange) {
    exchange.getResponse().setStatusCode(HttpStatusCode.valueOf(e.refusal().status()));
    model.addAttribute("refused", e.refusal().code());
    model.addAttribute("refusedWith", e.refusal().arguments().toArray());
    return (WorkflowRefusal.isLostRace(e.refusal()) ? over(document, question, mine, form, model) : Mono.just(form))
        .flatMap(kept -> form(kept, document, question, model));
  }

  /** The person's own words over what is there now. */
  private Mono<QuestionForm> over(UUID document, String question, Question mine, QuestionForm form, Model model) {
    return toEdit(document).flatMap(theirs -> found(theirs.id(), question)
        .flatMap(it -> Difference.between(QuestionText.of(it), QuestionText.of(mine)))
        .doOnNext(difference -> model.addAttribute("difference", difference))
        .onErrorResume(RefusedException.class, _ -> Mono.empty()).thenReturn(form.over(theirs)));
  }

  private Mono<String> form(QuestionForm form, UUID document, String question, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("document", document);
    model.addAttribute("question", question);
    model.addAttribute("kinds", List.of(ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.JUDGEMENT, ItemKind.ORDERING,
        ItemKind.MATCHING));
    return sets.topics().collectList().doOnNext(topics -> model.addAttribute("topics", topics))
        .thenReturn("quiz/bank/question");
  }

  private List<String> said(List<QuestionFinding> findings) {
    return findings.stream().map(words::of).distinct().toList();
  }

  private Mono<Edition> toEdit(UUID document) {
    return QuestionSetController.ours(editions.toEdit(document));
  }

  private Mono<Question> found(EditionId id, @Nullable String question) {
    return sets.of(id).map(QuestionWording::question).filter(it -> it.id().equals(question)).next()
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }
}
