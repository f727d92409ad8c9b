package org.mingfa.cms.statute;

import java.util.List;
import java.util.UUID;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes one parsed version into the library: the edition, the version, its articles and what it repeals, with audit
 * line and messages, in one transaction. What the library has had in exactly these words, corrected since or not, is
 * left as it stands; so is what was withdrawn.
 */
@Component
class StatuteAdoption {

  /** What was done, to which version. */
  record Adopted(ImportOutcome outcome, UUID document) {
  }

  private final StatuteRepository statutes;
  private final ProvisionRepository provisions;
  private final Editions editions;
  private final EditorialWorkflow workflow;
  private final StatuteAliases aliases;

  StatuteAdoption(StatuteRepository statutes, ProvisionRepository provisions, Editions editions,
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
  public Mono<Adopted> adopt(ParsedStatute parsed, String slug) {
    var title = new StatuteTitle(parsed.title());
    return statutes.titled(title).switchIfEmpty(Mono.defer(() -> unused(slug, 1))
        .map(unused -> new Statute(unused, title.full(), title.brief(), parsed.rank(), aliases.of(title.full()))))
        .flatMap(statute -> Mono.justOrEmpty(NewVersion.of(statute.title(), parsed))
            .flatMap(version -> adopt(statute, version)));
  }

  private Mono<String> unused(String wanted, int n) {
    var slug = n == 1 ? wanted : wanted + n;
    return statutes.statute(slug).hasElement()
        .flatMap(taken -> taken ? unused(wanted, n + 1) : Mono.just(slug));
  }

  private Mono<Adopted> adopt(Statute statute, NewVersion version) {
    var slug = statute.slug() + "@" + version.date();
    return editions.document(StatuteConfiguration.STATUTE, slug)
        .flatMap(document -> known(document, version).switchIfEmpty(Mono.defer(() -> refuseOverReviewed(document))))
        .switchIfEmpty(Mono.defer(() -> enter(statute, slug, version)));
  }

  /** What the bureau has checked gives way to no unsigned text. */
  private Mono<Adopted> refuseOverReviewed(UUID document) {
    return editions.live(document).filter(live -> !live.adopted())
        .flatMap(_ -> Mono.error(new InputRefusal("text-reviewed", 409, List.of()).asException()));
  }

  /** Empty if these words are new. */
  private Mono<Adopted> known(UUID document, NewVersion version) {
    var hash = version.text().hash();
    return editions.history(document).filter(StatuteAdoption::wasPublic)
        .any(edition -> edition.head().hash().equals(hash)).filter(same -> same)
        .map(_ -> new Adopted(ImportOutcome.UNCHANGED, document));
  }

  private static boolean wasPublic(Edition edition) {
    return switch (edition) {
      case Edition.Published _,Edition.Superseded _,Edition.Withdrawn _ -> true;
      case Edition.Draft _,Edition.InReview _,Edition.Scheduled _,Edition.Discarded _ -> false;
    };
  }

  private Mono<Adopted> enter(Statute statute, String slug, NewVersion version) {
    return statutes.statute(statute.slug()).hasElement()
        .flatMap(there -> there ? Mono.<Void>empty() : statutes.add(statute))
        .then(workflow.adopt(StatuteConfiguration.STATUTE, slug, statute.title(), version.text().hash(), "import"))
        .flatMap(id -> write(id, statute, version).thenReturn(new Adopted(
            id.number() == 1 ? ImportOutcome.IMPORTED : ImportOutcome.NEW_EDITION, id.document())));
  }

  private Mono<Void> write(EditionId id, Statute statute, NewVersion version) {
    return Flux.concat(statutes.put(id.document(), statute.slug(), version),
        provisions.add(id, version.text().provisions())).then();
  }
}
