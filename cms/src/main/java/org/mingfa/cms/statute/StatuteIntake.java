package org.mingfa.cms.statute;

import java.util.List;
import java.util.UUID;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes one parsed version into the library: the edition, the version, its articles and what it repeals, with audit
 * line and messages, in one transaction. What the public has read in exactly these words, corrected since or not, is
 * left as it stands. Other words are refused over a text that the bureau has signed ({@code text-reviewed}) or taken
 * down ({@code text-withdrawn}), whoever brings them.
 */
@Component
class StatuteIntake {

  /** What was done, to which version, and what staff should know of it. */
  record Taken(ImportOutcome outcome, UUID document, List<ImportFinding> findings) {

    Taken {
      findings = List.copyOf(findings);
    }
  }

  private final StatuteRepository statutes;
  private final ProvisionRepository provisions;
  private final Editions editions;
  private final EditorialWorkflow workflow;
  private final StatuteAliases aliases;

  StatuteIntake(StatuteRepository statutes, ProvisionRepository provisions, Editions editions,
      EditorialWorkflow workflow, StatuteAliases aliases) {
    this.statutes = statutes;
    this.provisions = provisions;
    this.editions = editions;
    this.workflow = workflow;
    this.aliases = aliases;
  }

  /**
   * Empty for a text without any date.
   *
   * @param slug
   *          for a statute that the library does not know yet, if no other has it
   */
  @Transactional
  public Mono<Taken> take(ParsedStatute parsed, String slug, Importer importer) {
    var title = new StatuteTitle(parsed.title());
    return statutes.titled(title).switchIfEmpty(Mono.defer(() -> unused(slug, 1))
        .map(unused -> new Statute(unused, title.full(), title.brief(), parsed.rank(), aliases.of(title.full()))))
        .flatMap(statute -> Mono.justOrEmpty(NewVersion.of(statute.title(), parsed))
            .flatMap(version -> take(statute, version, importer)));
  }

  private Mono<String> unused(String wanted, int n) {
    var slug = n == 1 ? wanted : wanted + n;
    return statutes.statute(slug).hasElement()
        .flatMap(taken -> taken ? unused(wanted, n + 1) : Mono.just(slug));
  }

  private Mono<Taken> take(Statute statute, NewVersion version, Importer importer) {
    var slug = statute.slug() + "@" + version.date();
    return editions.document(StatuteConfiguration.STATUTE, slug)
        .flatMap(document -> editions.history(document).filter(StatuteIntake::wasPublic).collectList()
            .flatMap(past -> past.isEmpty()
                ? enter(statute, slug, version, importer)
                : follow(statute, slug, version, importer, past)))
        .switchIfEmpty(Mono.defer(() -> enter(statute, slug, version, importer)));
  }

  private static boolean wasPublic(Edition edition) {
    return switch (edition) {
      case Edition.Published _,Edition.Superseded _,Edition.Withdrawn _ -> true;
      case Edition.Draft _,Edition.InReview _,Edition.Scheduled _,Edition.Discarded _ -> false;
    };
  }

  /**
   * Over a version that the public has read.
   *
   * @param past
   *          its public editions, newest first
   */
  private Mono<Taken> follow(Statute statute, String slug, NewVersion version, Importer importer, List<Edition> past) {
    var newest = past.getFirst();
    var document = newest.id().document();
    if (past.stream().anyMatch(edition -> edition.head().hash().equals(version.text().hash()))) {
      return Mono.just(new Taken(ImportOutcome.UNCHANGED, document, List.of()));
    }
    if (newest instanceof Edition.Withdrawn) {
      return Mono.error(new InputRefusal("text-withdrawn", 409, List.of()).asException());
    }
    if (!newest.head().adopted()) {
      return Mono.error(new InputRefusal("text-reviewed", 409, List.of()).asException());
    }
    return switch (importer) {
      case Importer.Operator _ -> enter(statute, slug, version, importer);
      case Importer.Editor(var actor) -> correct(newest, version, actor);
    };
  }

  /**
   * An editor's words for a live version. Only an edition's articles wait for a signature; what belongs to the version
   * as a whole, the days and the words around the articles, counts at once and stays.
   */
  private Mono<Taken> correct(Edition live, NewVersion version, Actor actor) {
    var document = live.id().document();
    return statutes.frame(document).zipWith(statutes.version(document)).flatMap(found -> {
      var text = found.getT1().with(version.text().provisions());
      var findings = version.surrounds(found.getT1(), found.getT2())
          ? List.<ImportFinding>of()
          : List.<ImportFinding>of(new ImportFinding.OnlyArticles());
      return text.hash().equals(live.head().hash())
          ? Mono.just(new Taken(ImportOutcome.UNCHANGED, document, findings))
          : workflow.startDraftAnew(document, text.title(), text.hash(), actor)
              .flatMap(id -> provisions.add(id, text.provisions()).then(submit(id, actor)))
              .thenReturn(new Taken(ImportOutcome.SUBMITTED, document, findings));
    });
  }

  /** A version that the public has not read, or that an operator puts in place of one nobody has signed. */
  private Mono<Taken> enter(Statute statute, String slug, NewVersion version, Importer importer) {
    var added = statutes.statute(statute.slug()).hasElement()
        .flatMap(there -> there ? Mono.<Void>empty() : statutes.add(statute));
    return added.then(switch (importer) {
      case Importer.Operator _ -> workflow
          .adopt(StatuteConfiguration.STATUTE, slug, statute.title(), version.text().hash(), "import")
          .flatMap(id -> write(id, statute, version)
              .thenReturn(taken(id.number() == 1 ? ImportOutcome.IMPORTED : ImportOutcome.NEW_EDITION, id)));
      case Importer.Editor(var actor) -> draft(slug, statute.title(), version, actor)
          .flatMap(id -> write(id, statute, version).then(submit(id, actor))
              .thenReturn(taken(ImportOutcome.SUBMITTED, id)));
    });
  }

  private static Taken taken(ImportOutcome outcome, EditionId id) {
    return new Taken(outcome, id.document(), List.of());
  }

  private Mono<EditionId> draft(String slug, String title, NewVersion version, Actor actor) {
    var hash = version.text().hash();
    return editions.document(StatuteConfiguration.STATUTE, slug)
        .flatMap(document -> workflow.startDraftAnew(document, title, hash, actor))
        .switchIfEmpty(
            Mono.defer(() -> workflow.create(StatuteConfiguration.STATUTE, slug, title, hash, actor)));
  }

  private Mono<Void> write(EditionId id, Statute statute, NewVersion version) {
    return Flux.concat(statutes.put(id.document(), statute.slug(), version),
        provisions.add(id, version.text().provisions())).then();
  }

  private Mono<Void> submit(EditionId id, Actor actor) {
    return editions.find(id).flatMap(draft -> workflow.submit(id, draft.head().lockVersion(), null, actor));
  }
}
