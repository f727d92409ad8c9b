package org.mingfa.cms.handbook;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.comparison.Difference;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionFilter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Listing and writing entries. Who loses a race keeps their text, sees the difference, and saves again on purpose. */
@StaffPage
class HandbookController {

  private final HandbookEditor editor;
  private final HandbookRepository rows;
  private final Editions editions;

  HandbookController(HandbookEditor editor, HandbookRepository rows, Editions editions) {
    this.editor = editor;
    this.rows = rows;
    this.editions = editions;
  }

  @GetMapping("/cms/handbook")
  Mono<String> list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int page, Model model) {
    var filter = new EditionFilter(HandbookConfiguration.HANDBOOK.name(), q, state, page);
    return editions.list(filter).collectList().doOnNext(found -> {
      model.addAttribute("filter", filter);
      model.addAttribute("more", found.size() > filter.pageSize());
      model.addAttribute("editions", found.subList(0, Math.min(found.size(), filter.pageSize())));
    }).thenReturn("cms/handbook/list");
  }

  @GetMapping("/cms/handbook/new")
  Mono<String> blank(Model model) {
    return form(EntryForm.empty(), "/cms/handbook", model);
  }

  @PostMapping("/cms/handbook")
  Mono<String> create(@ModelAttribute EntryForm form, @AuthenticationPrincipal StaffPrincipal me, Model model,
      ServerWebExchange exchange) {
    var entry = form.entry(Objects.requireNonNullElse(form.slug(), ""));
    return editor.create(entry, me.actor()).map(HandbookController::shown)
        .onErrorResume(RefusedException.class, e -> again(form, e, "/cms/handbook", model, exchange));
  }

  @GetMapping("/cms/handbook/{document}")
  Mono<String> edit(@PathVariable UUID document, Model model) {
    return ours(editions.toEdit(document))
        .flatMap(edition -> rows.body(edition.id()).map(entry -> EntryForm.of(entry, edition)))
        .flatMap(form -> form(form, "/cms/handbook/" + document, model));
  }

  @PostMapping("/cms/handbook/{document}")
  Mono<String> save(@PathVariable UUID document, @ModelAttribute EntryForm form,
      @AuthenticationPrincipal StaffPrincipal me, Model model, ServerWebExchange exchange) {
    return ours(editions.history(document).next()).map(edition -> form.entry(edition.head().slug()))
        .flatMap(entry -> editor.save(document, form.edition(), form.seen(), entry, me.actor()))
        .map(HandbookController::shown)
        .onErrorResume(RefusedException.class, e -> lost(document, form, e, model, exchange));
  }

  /** Shows what the form says without saving it. */
  @PostMapping({"/cms/handbook/preview"})
  Mono<String> preview(@ModelAttribute EntryForm form, Model model) {
    model.addAttribute("html", EntryHtml.html(form.entry(Objects.requireNonNullElse(form.slug(), ""))));
    return Mono.just("cms/handbook/preview");
  }

  private Mono<String> lost(UUID document, EntryForm form, RefusedException e, Model model,
      ServerWebExchange exchange) {
    var kept = WorkflowRefusal.isLostRace(e.refusal()) ? over(document, form, model) : Mono.just(form);
    return kept.flatMap(it -> again(it, e, "/cms/handbook/" + document, model, exchange));
  }

  /** The person's own words over what is there now. */
  private Mono<EntryForm> over(UUID document, EntryForm form, Model model) {
    return editions.toEdit(document).flatMap(theirs -> rows.body(theirs.id())
        .flatMap(entry -> Difference.between(HandbookMarkdown.write(entry),
            HandbookMarkdown.write(form.entry(entry.slug()))))
        .map(difference -> {
          model.addAttribute("difference", difference);
          return form.over(theirs);
        })).switchIfEmpty(Mono.fromSupplier(form::overNothing));
  }

  private Mono<String> again(EntryForm form, RefusedException e, String action, Model model,
      ServerWebExchange exchange) {
    exchange.getResponse().setStatusCode(HttpStatus.valueOf(e.refusal().status()));
    model.addAttribute("refused", e.refusal().code());
    model.addAttribute("refusedWith", e.refusal().arguments().toArray());
    return form(form, action, model);
  }

  private Mono<String> form(EntryForm form, String action, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("action", action);
    return rows.topics().collectList().doOnNext(topics -> model.addAttribute("topics", topics))
        .thenReturn("cms/handbook/form");
  }

  private static Mono<Edition> ours(Mono<Edition> found) {
    return found.filter(edition -> edition.head().kind().equals(HandbookConfiguration.HANDBOOK))
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }

  private static String shown(@Nullable EditionId id) {
    return "redirect:/cms/editions/" + id;
  }
}
