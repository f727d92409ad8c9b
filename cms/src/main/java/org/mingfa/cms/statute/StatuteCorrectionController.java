package org.mingfa.cms.statute;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.refusal.InputRefusal;
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

/** Setting right a slip of transcription, article by article; a reviewer checks the draft against the source. */
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
    return newest(document).flatMap(edition -> content.text(edition.id()).map(text -> {
      var articles = text.provisions();
      model.addAttribute("edition", edition.id());
      model.addAttribute("seen", edition.head().lockVersion());
      model.addAttribute("title", text.title());
      model.addAttribute("articles", articles.stream().map(Provision::number).toList());
      var article = articles.stream().filter(p -> p.number().toString().equals(number)).findFirst()
          .orElseGet(articles::getFirst);
      model.addAttribute("article", article);
      model.addAttribute("body", article.body());
      return "cms/statute/correction";
    }));
  }

  @PostMapping
  Mono<String> correct(@PathVariable UUID document, @ModelAttribute Correction form,
      @AuthenticationPrincipal StaffPrincipal me) {
    var number = ProvisionNumber.parse(form.number() == null ? "" : form.number())
        .orElseThrow(() -> InputRefusal.invalid("条").asException());
    if (form.edition() < 1) {
      throw InputRefusal.notFound().asException();
    }
    return editor.correct(new EditionId(document, form.edition()), form.seen(), number,
        form.body() == null ? "" : form.body(), me.actor()).map(id -> "redirect:/cms/editions/" + id);
  }

  /** The working edition, else the newest. */
  private Mono<Edition> newest(UUID document) {
    return editions.working(document).switchIfEmpty(Mono.defer(() -> editions.history(document).next()))
        .filter(edition -> edition.head().kind().equals(StatuteConfiguration.STATUTE))
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }
}
