package org.mingfa.cms.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.publishing.ContentKind;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.staff.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The desk where entries are written. Body and edition change in one transaction. An entry that breaks a rule is
 * refused with every fault at once ({@code entry-refused}).
 */
@Service
public class HandbookEditor {

  private final HandbookRepository bodies;
  private final EditorialWorkflow workflow;
  private final Editions editions;
  private final ContentKind kind;

  HandbookEditor(HandbookRepository bodies, EditorialWorkflow workflow, Editions editions) {
    this.bodies = bodies;
    this.workflow = workflow;
    this.editions = editions;
    this.kind = HandbookConfiguration.HANDBOOK;
  }

  /** A new entry as a draft. */
  @Transactional
  public Mono<EditionId> create(HandbookEntry entry, Actor actor) {
    return fit(entry).then(workflow.create(kind, entry.slug(), entry.title(), hash(entry), actor))
        .flatMap(id -> bodies.add(id, entry).thenReturn(id));
  }

  /**
   * What somebody made of the edition they saw: changes it while it is worked on, and every signature is void; else a
   * further draft. Stale where it is no longer the text to go on from.
   *
   * @param shown
   *          the edition's number; 0 where there was no text to go on from
   * @param seen
   *          its lock version
   */
  @Transactional
  public Mono<EditionId> save(UUID document, int shown, long seen, HandbookEntry entry, Actor actor) {
    return fit(entry).then(workflow.edit(document, shown, seen, entry.title(), hash(entry), actor))
        .flatMap(id -> (id.number() == shown ? bodies.change(id, entry) : bodies.add(id, entry)).thenReturn(id));
  }

  /** From a file: a new entry, or a new draft of the entry of that slug, in place of whatever it says now. */
  @Transactional
  public Mono<EditionId> takeIn(HandbookEntry entry, Actor actor) {
    return editions.document(kind, entry.slug()).flatMap(document -> takeIn(document, entry, actor))
        .switchIfEmpty(Mono.defer(() -> create(entry, actor)));
  }

  private Mono<EditionId> takeIn(UUID document, HandbookEntry entry, Actor actor) {
    return fit(entry).then(workflow.startDraftAnew(document, entry.title(), hash(entry), actor))
        .flatMap(id -> bodies.add(id, entry).thenReturn(id));
  }

  /**
   * Shipped content, live at once and marked so; as a draft where the bureau wants to sign first. Empty where an entry
   * of that slug is there, whatever its state.
   */
  @Transactional
  public Mono<EditionId> adopt(HandbookEntry entry, boolean live) {
    return fit(entry).then(live
        ? workflow.adoptNew(kind, entry.slug(), entry.title(), hash(entry), "import")
        : workflow.takeInDraft(kind, entry.slug(), entry.title(), hash(entry), "import"))
        .flatMap(id -> bodies.add(id, entry).thenReturn(id));
  }

  private Mono<Void> fit(HandbookEntry entry) {
    return bodies.hasTopic(entry.topic()).map(known -> findings(entry, known))
        .flatMap(findings -> findings.isEmpty() ? Mono.empty() : Mono.error(new EntryRefusal(findings).asException()));
  }

  private static List<EntryFinding> findings(HandbookEntry entry, boolean topicKnown) {
    var findings = new ArrayList<>(EntryRules.check(entry));
    if (!topicKnown) {
      findings.add(new EntryFinding(EntryFault.TOPIC_UNKNOWN, "主题"));
    }
    if (!HandbookMarkdown.fitsFile(entry)) {
      findings.add(EntryFinding.whole(EntryFault.TOO_LARGE));
    }
    return findings;
  }

  static ContentHash hash(HandbookEntry entry) {
    return ContentHash.of(HandbookMarkdown.write(entry));
  }
}
