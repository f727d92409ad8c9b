package org.mingfa.cms.citation;

import java.util.function.Function;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.comparison.Difference;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** What cites law that has changed or gone: the old and the new wording, and a button for whoever has looked. */
@StaffPage
class FlaggedCitationController {

  /** A flag with the words that changed. */
  record Row(FlaggedCitation flag, Difference difference) {
  }

  /** What stood on the page that the button was on. */
  record Shown(int edition, @Nullable CitationState state, @Nullable UUID cited, @Nullable UUID bound) {
  }

  private static final int SHOWN = 50;

  private final CitationGraph graph;
  private final StatuteLibrary library;

  FlaggedCitationController(CitationGraph graph, StatuteLibrary library) {
    this.graph = graph;
    this.library = library;
  }

  @GetMapping("/cms/citations")
  Mono<String> list(@AuthenticationPrincipal StaffPrincipal me, Model model) {
    model.addAttribute("mayAcknowledge", me.is(Role.EDITOR));
    return graph.flagged().collectList().doOnNext(all -> model.addAttribute("count", all.size()))
        .flatMapIterable(all -> all).take(SHOWN).concatMap(this::row).collectList()
        .doOnNext(rows -> model.addAttribute("rows", rows)).thenReturn("cms/citation/flagged");
  }

  private Mono<Row> row(FlaggedCitation flag) {
    return Mono.zip(wording(flag, flag.cited()), wording(flag, flag.bound()), Difference::between)
        .flatMap(Function.identity()).map(difference -> new Row(flag, difference));
  }

  /** Empty text for an article that is not there. */
  private Mono<String> wording(FlaggedCitation flag, UUID document) {
    var number = flag.source().citation().number();
    return number == null
        ? Mono.just("")
        : library.version(document).flatMap(version -> library.provision(version, number)).map(Provision::text)
            .defaultIfEmpty("");
  }

  @PostMapping("/cms/citations/{document}/{position}")
  Mono<String> acknowledge(@PathVariable UUID document, @PathVariable int position, @ModelAttribute Shown form,
      @AuthenticationPrincipal StaffPrincipal me) {
    if (form.state() == null || form.cited() == null || form.bound() == null) {
      return Mono.error(InputRefusal.invalid("引用").asException());
    }
    var seen = new SeenCitation(document, form.edition(), position, form.state(), form.cited(), form.bound());
    return graph.acknowledge(seen, me.actor()).thenReturn("redirect:/cms/citations");
  }
}
