package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.web.Days;
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

/** The library for staff: what there is, its versions, their differences; other names and first days. */
@StaffPage
@RequestMapping("/cms/statutes")
class StatuteController {

  record Names(@Nullable String aliases) {
  }

  record FirstDay(@Nullable String seen, @Nullable String from) {
  }

  private final StatuteLibrary library;
  private final StatuteRepository rows;
  private final StatuteEditor editor;
  private final StatuteImportDesk desk;
  private final Days days;

  StatuteController(StatuteLibrary library, StatuteRepository rows, StatuteEditor editor, StatuteImportDesk desk,
      Days days) {
    this.library = library;
    this.rows = rows;
    this.editor = editor;
    this.desk = desk;
    this.days = days;
  }

  @GetMapping
  Mono<String> list(@RequestParam(defaultValue = "") String q, Model model) {
    var wanted = q.strip();
    model.addAttribute("q", wanted);
    return Mono.zip(library.all(days.today()).collectList(),
        rows.statutes().filter(s -> named(s, wanted)).map(Statute::slug).collectList())
        .doOnNext(found -> model.addAttribute("statutes",
            found.getT1().stream().filter(s -> found.getT2().contains(s.slug())).toList()))
        .thenReturn("cms/statute/list");
  }

  private static boolean named(Statute statute, String wanted) {
    return statute.title().contains(wanted) || statute.aliases().stream().anyMatch(a -> a.contains(wanted));
  }

  @GetMapping("/{slug}")
  Mono<String> show(@PathVariable String slug, Model model) {
    model.addAttribute("today", days.today());
    return rows.statute(slug).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()))
        .flatMap(statute -> library.versions(slug).collectList().doOnNext(versions -> {
          model.addAttribute("statute", statute);
          model.addAttribute("aliases", String.join("\n", statute.aliases()));
          model.addAttribute("versions", versions);
        })).flatMapIterable(versions -> versions).concatMap(v -> desk.about(v.document())).collectList()
        .doOnNext(files -> model.addAttribute("findings", files)).thenReturn("cms/statute/statute");
  }

  @PostMapping("/{slug}/aliases")
  Mono<String> rename(@PathVariable String slug, @ModelAttribute Names form,
      @AuthenticationPrincipal StaffPrincipal me) {
    return editor.rename(slug, form.aliases() == null ? "" : form.aliases(), me.actor())
        .thenReturn("redirect:/cms/statutes/" + slug);
  }

  @PostMapping("/{slug}/versions/{document}")
  Mono<String> begin(@PathVariable String slug, @PathVariable UUID document, @ModelAttribute FirstDay form,
      @AuthenticationPrincipal StaffPrincipal me) {
    return editor.begin(document, day(form.seen()), day(form.from()), me.actor())
        .thenReturn("redirect:/cms/statutes/" + slug);
  }

  @GetMapping("/{slug}/comparison")
  Mono<String> compare(@PathVariable String slug, @RequestParam String from, @RequestParam String to, Model model) {
    return library.compare(slug, day(from), day(to))
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException())).doOnNext(comparison -> {
          model.addAttribute("from", day(from));
          model.addAttribute("to", day(to));
          model.addAttribute("comparison", comparison);
        }).thenReturn("cms/statute/comparison");
  }

  private static LocalDate day(@Nullable String field) {
    try {
      return LocalDate.parse(field == null ? "" : field.strip());
    } catch (DateTimeParseException _) {
      throw InputRefusal.invalid("日期").asException();
    }
  }
}
