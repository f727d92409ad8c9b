package org.mingfa.cms.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.ShanghaiTime;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Mono;

/** One edition: what it says, what changed against the live one, who has signed, and the verbs that its state knows. */
@StaffPage
@RequestMapping("/cms/editions/{document}/{number}")
class EditionController {

  /** Every verb names the lock version that its page has shown. A box that is not ticked is not sent at all. */
  record Verb(long seen, @Nullable String hash, @Nullable String note, @Nullable String reason,
      @Nullable String publishAt,
      @Nullable Boolean contentRead, @Nullable Boolean wordingRead) {
  }

  private final EditorialWorkflow workflow;
  private final EditionView view;

  EditionController(EditorialWorkflow workflow, EditionView view) {
    this.workflow = workflow;
    this.view = view;
  }

  @GetMapping
  Mono<String> show(@PathVariable UUID document, @PathVariable int number, @AuthenticationPrincipal StaffPrincipal me,
      Model model) {
    return view.fill(id(document, number), me, model).thenReturn("cms/publishing/edition");
  }

  @PostMapping("/submit")
  Mono<String> submit(@PathVariable UUID document, @PathVariable int number, @ModelAttribute Verb verb,
      @AuthenticationPrincipal StaffPrincipal me) {
    return time(verb.publishAt())
        .flatMap(
            at -> workflow.submit(id(document, number), verb.seen(), at.isEmpty() ? null : at.getFirst(), me.actor()))
        .thenReturn(back(document, number));
  }

  @PostMapping("/sign")
  Mono<String> sign(@PathVariable UUID document, @PathVariable int number, @ModelAttribute Verb verb,
      @AuthenticationPrincipal StaffPrincipal me) {
    if (verb.contentRead() == null || verb.wordingRead() == null) {
      return Mono.error(new InputRefusal("both-checks", 400, List.of()).asException());
    }
    return workflow.sign(id(document, number), verb.seen(), hash(verb.hash()), text(verb.note(), 500), me.actor())
        .thenReturn(back(document, number));
  }

  @PostMapping("/give-back")
  Mono<String> giveBack(@PathVariable UUID document, @PathVariable int number, @ModelAttribute Verb verb,
      @AuthenticationPrincipal StaffPrincipal me) {
    return workflow.giveBack(id(document, number), verb.seen(), text(verb.reason(), 501), me.actor())
        .thenReturn(back(document, number));
  }

  @PostMapping("/discard")
  Mono<String> discard(@PathVariable UUID document, @PathVariable int number, @ModelAttribute Verb verb,
      @AuthenticationPrincipal StaffPrincipal me) {
    return workflow.discard(id(document, number), verb.seen(), me.actor()).thenReturn(back(document, number));
  }

  @PostMapping("/withdraw")
  Mono<String> withdraw(@PathVariable UUID document, @PathVariable int number, @ModelAttribute Verb verb,
      @AuthenticationPrincipal StaffPrincipal me) {
    return workflow.withdraw(id(document, number), verb.seen(), text(verb.reason(), 501), me.actor())
        .thenReturn(back(document, number));
  }

  private static String back(UUID document, int number) {
    return "redirect:/cms/editions/" + document + "/" + number;
  }

  private static EditionId id(UUID document, int number) {
    if (number < 1) {
      throw InputRefusal.notFound().asException();
    }
    return new EditionId(document, number);
  }

  private static ContentHash hash(@Nullable String hex) {
    if (hex == null || !hex.matches("[0-9a-f]{64}")) {
      throw InputRefusal.invalid("hash").asException();
    }
    return new ContentHash(hex);
  }

  private static String text(@Nullable String field, int most) {
    var text = field == null ? "" : field.strip();
    return text.substring(0, Math.min(text.length(), most));
  }

  /** One time, or none for at once; what is no time is refused. */
  private static Mono<List<Instant>> time(@Nullable String field) {
    return field == null || field.isBlank()
        ? Mono.just(List.of())
        : Mono.justOrEmpty(ShanghaiTime.parse(field)).map(List::of)
            .switchIfEmpty(Mono.error(() -> InputRefusal.invalid("publishAt").asException()));
  }
}
