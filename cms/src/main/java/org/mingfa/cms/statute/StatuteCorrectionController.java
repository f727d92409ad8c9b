package org.mingfa.cms.statute;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.comparison.Difference;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.WorkflowRefusal;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.StaffPage;
import org.springframework.http.HttpStatus;
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

/**
 * Setting right a slip of transcription, article by article; a reviewer checks the draft against the source. Who is
 * refused keeps what they typed.
 */
@StaffPage
@RequestMapping("/cms/statutes/documents/{document}")
class StatuteCorrectionController {

  record Correction(int edition, long seen, @Nullable String number, @Nullable String body) {
  }

  private final StatuteEditor editor;
  private final StatuteContent content;
  private final Editions editions;

  StatuteCorrectionController(StatuteEditor editor, StatuteContent content, Editions editions) {
    this.editor = editor;
    this.content = content;
    this.editions = editions;
  }

  @GetMapping
  Mono<String> form(@PathVariable UUID document, @RequestParam(defaultValue = "1") String number, Model model) {
    return page(document, model).map(text -> {
      var articles = text.provisions();
      var article = articles.stream().filter(p -> p.number().toString().equals(number)).findFirst()
          .orElseGet(articles::getFirst);
      model.addAttribute("number", article.number());
      model.addAttribute("body", article.body());
      return "cms/statute/correction";
    });
  }

  @PostMapping
  Mono<String> correct(@PathVariable UUID document, @ModelAttribute Correction form,
      @AuthenticationPrincipal StaffPrincipal me, Model model, ServerWebExchange exchange) {
    var number = ProvisionNumber.parse(Objects.requireNonNullElse(form.number(), ""))
        .orElseThrow(() -> InputRefusal.invalid("条").asException());
    if (form.edition() < 1) {
      throw InputRefusal.notFound().asException();
    }
    var body = Objects.requireNonNullElse(form.body(), "");
    return Mono.defer(() -> editor.correct(new EditionId(document, form.edition()), form.seen(), number, body,
        me.actor())).map(id -> "redirect:/cms/editions/" + id)
        .onErrorResume(RefusedException.class, e -> again(document, number, body, e, model, exchange));
  }

  /** What was typed over what is there now; who lost a race sees the difference. */
  private Mono<String> again(UUID document, ProvisionNumber number, String body, RefusedException e, Model model,
      ServerWebExchange exchange) {
    return page(document, model).flatMap(text -> {
      exchange.getResponse().setStatusCode(HttpStatus.valueOf(e.refusal().status()));
      model.addAttribute("refused", e.refusal().code());
      model.addAttribute("refusedWith", e.refusal().arguments().toArray());
      model.addAttribute("number", number);
      model.addAttribute("body", body);
      return WorkflowRefusal.isLostRace(e.refusal()) ? difference(text, number, body, model) : Mono.<Void>empty();
    }).thenReturn("cms/statute/correction");
  }

  private static Mono<Void> difference(StatuteText text, ProvisionNumber number, String body, Model model) {
    var theirs = text.provisions().stream().filter(p -> p.number().equals(number)).map(Provision::body).findFirst();
    return Difference.between(theirs.orElse(""), body)
        .doOnNext(difference -> model.addAttribute("difference", difference)).then();
  }

  /** The page around an article of the edition to go on from. */
  private Mono<StatuteText> page(UUID document, Model model) {
    return editions.toEdit(document)
        .filter(edition -> edition.head().kind().equals(StatuteConfiguration.STATUTE))
        .flatMap(edition -> content.text(edition.id()).doOnNext(text -> {
          model.addAttribute("edition", edition.id());
          model.addAttribute("seen", edition.head().lockVersion());
          model.addAttribute("title", text.title());
          model.addAttribute("articles", text.provisions().stream().map(Provision::number).toList());
        })).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }
}
