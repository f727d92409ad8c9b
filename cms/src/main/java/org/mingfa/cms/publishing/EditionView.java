package org.mingfa.cms.publishing;

import org.mingfa.cms.comparison.Difference;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.cms.audit.AuditLine;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffNames;
import org.mingfa.cms.staff.StaffPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what the page of one edition shows. */
@Component
class EditionView {

  /** What the reader may do now; the workflow checks again. */
  record Verbs(boolean edit, boolean submit, boolean sign, boolean giveBack, boolean discard, boolean withdraw) {
  }

  private final Editions editions;
  private final AuditTrail audit;
  private final StaffNames names;
  private final Map<String, EditionContent> contents;

  EditionView(Editions editions, AuditTrail audit, StaffNames names, List<EditionContent> contents) {
    this.editions = editions;
    this.audit = audit;
    this.names = names;
    this.contents = contents.stream().collect(Collectors.toMap(EditionContent::kind, Function.identity()));
  }

  Mono<Void> fill(EditionId id, StaffPrincipal me, Model model) {
    return editions.find(id).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()))
        .flatMap(edition -> fill(edition, me, model));
  }

  private Mono<Void> fill(Edition edition, StaffPrincipal me, Model model) {
    var content = content(edition);
    model.addAttribute("edition", edition);
    model.addAttribute("state", edition.getClass().getSimpleName());
    model.addAttribute("signatures", signatures(edition));
    model.addAttribute("verbs", verbs(edition, me));
    model.addAttribute("editor", content.editor(edition.id().document()));
    return Mono.when(
        content.html(edition.id()).doOnNext(html -> model.addAttribute("html", html)),
        next(edition, me).doOnNext(next -> model.addAttribute("next", next)),
        difference(edition, content).doOnNext(difference -> model.addAttribute("difference", difference)),
        Mono.zip(editions.history(edition.id().document()).collectList(),
            audit.about(edition.id().document().toString(), 60).collectList())
            .flatMap(found -> past(found.getT1(), found.getT2(), model)));
  }

  private EditionContent content(Edition edition) {
    var content = contents.get(edition.head().kind().name());
    if (content == null) {
      throw new IllegalStateException("nobody contributes content for " + edition.head().kind().name());
    }
    return content;
  }

  /** Of the same kind, for whoever signs one after the other. */
  private Mono<Edition.InReview> next(Edition edition, StaffPrincipal me) {
    return Flux.fromIterable(edition.head().kind().stages()).any(me::is).filter(reviewer -> reviewer)
        .flatMap(_ -> editions.inReview(edition.head().kind())
            .filter(other -> !other.id().equals(edition.id()) && other.objection(me.actor()).isEmpty()).next());
  }

  /** Against the live edition; a live one against nothing. */
  private Mono<Difference> difference(Edition edition, EditionContent content) {
    return editions.live(edition.id().document()).filter(live -> !live.id().equals(edition.id()))
        .flatMap(live -> Mono.zip(content.plain(live.id()), content.plain(edition.id()), Difference::between))
        .flatMap(Function.identity());
  }

  /** Editions with all their writers, and what was done, by whom. */
  private Mono<Void> past(List<Edition> history, List<AuditLine> lines, Model model) {
    model.addAttribute("history", history);
    model.addAttribute("lines", lines);
    var people = Stream.of(lines.stream().map(AuditLine::actor),
        history.stream().flatMap(edition -> edition.head().authors().stream()),
        history.stream().flatMap(edition -> signatures(edition).stream()).map(Signature::reviewer));
    return Flux.fromStream(people.flatMap(ids -> ids).distinct())
        .flatMap(id -> names.of(id).map(name -> Map.entry(id, name)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue).doOnNext(found -> model.addAttribute("names", found))
        .then();
  }

  private static List<Signature> signatures(Edition edition) {
    return switch (edition) {
      case Edition.InReview e -> e.signatures();
      case Edition.Scheduled e -> e.signatures();
      case Edition.Published e -> e.signatures();
      case Edition.Draft _,Edition.Superseded _,Edition.Withdrawn _,Edition.Discarded _ -> List.of();
    };
  }

  private static Verbs verbs(Edition edition, StaffPrincipal me) {
    var editor = me.is(Role.EDITOR);
    return switch (edition) {
      case Edition.Draft _ -> new Verbs(editor, editor, false, false, editor, false);
      case Edition.InReview review -> {
        var may = review.objection(me.actor()).isEmpty();
        yield new Verbs(editor, false, may, may, editor, false);
      }
      case Edition.Scheduled _ -> new Verbs(editor, false, false, me.is(Role.FINAL_REVIEWER), editor, false);
      case Edition.Published _ -> new Verbs(editor, false, false, false, false, me.is(Role.FINAL_REVIEWER));
      case Edition.Superseded _,Edition.Discarded _ -> new Verbs(false, false, false, false, false, false);
      case Edition.Withdrawn _ -> new Verbs(editor, false, false, false, false, false);
    };
  }
}
