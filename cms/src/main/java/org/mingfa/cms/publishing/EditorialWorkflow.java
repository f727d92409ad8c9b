package org.mingfa.cms.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.publishing.WorkflowRefusal.AlreadySigned;
import org.mingfa.cms.publishing.WorkflowRefusal.AlreadyWorking;
import org.mingfa.cms.publishing.WorkflowRefusal.OtherContent;
import org.mingfa.cms.publishing.WorkflowRefusal.ReasonMissing;
import org.mingfa.cms.publishing.WorkflowRefusal.SlugTaken;
import org.mingfa.cms.publishing.WorkflowRefusal.Stale;
import org.mingfa.cms.publishing.WorkflowRefusal.WrongState;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The desk that moves editions along. Every verb is one transaction: the state, its audit line, and what goes out. A
 * refused verb writes nothing and leaves as a {@link WorkflowRefusal}; so does one that names a lock version already
 * past. It knows states, not bodies: a feature writes its body in the same transaction, keyed by the edition's id.
 */
@Service
public class EditorialWorkflow {

  private final EditionRepository editions;
  private final ReviewRepository reviews;
  private final Publication publication;
  private final AuditTrail audit;
  private final Clock clock;

  EditorialWorkflow(EditionRepository editions, ReviewRepository reviews, Publication publication, AuditTrail audit,
      Clock clock) {
    this.editions = editions;
    this.reviews = reviews;
    this.publication = publication;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new document with a first draft. */
  @Transactional
  public Mono<EditionId> create(ContentKind kind, String slug, String title, ContentHash hash, Actor actor) {
    var id = new EditionId(UUID.randomUUID(), 1);
    return actor.require(Role.EDITOR).then(editions.addDocument(id.document(), kind.name(), slug, now()))
        .onErrorMap(DuplicateKeyException.class, _ -> new SlugTaken(slug).asException())
        .then(editions.addDraft(id, title, hash, actor.id(), now())).then(line(actor, "edition.create", id, slug))
        .thenReturn(id);
  }

  /**
   * Takes what somebody made of the edition they saw: into that edition while it is worked on, else into a further
   * draft. The value is the edition that has it.
   *
   * @param shown
   *          see {@link #startDraft}, as for {@code seen}
   */
  @Transactional
  public Mono<EditionId> edit(UUID document, int shown, long seen, String title, ContentHash hash, Actor actor) {
    return editions.inSlot(document, "WORKING").map(Edition::id).filter(working -> working.number() == shown)
        .flatMap(working -> revise(working, seen, title, hash, actor).thenReturn(working))
        .switchIfEmpty(Mono.defer(() -> startDraft(document, shown, seen, title, hash, actor)));
  }

  /**
   * A further draft of a document; refused while one is being worked on, and as stale where its writer went on from
   * another text than {@link Editions#toEdit} gives now.
   *
   * @param base
   *          number of the edition that the writer went on from; 0 where there was none
   * @param seen
   *          that edition's lock version
   */
  @Transactional
  public Mono<EditionId> startDraft(UUID document, int base, long seen, String title, ContentHash hash, Actor actor) {
    // numbered before the base is checked: an edition that goes live in between has taken the same number
    return actor.require(Role.EDITOR).then(editions.nextNumber(document))
        .map(number -> new EditionId(document, number)).flatMap(id -> isToEdit(document, base, seen)
            .then(Mono.defer(() -> addDraft(id, title, hash, actor))));
  }

  /**
   * A further draft that goes on from no edition, such as one from a file: it takes the place of whatever is there.
   * Refused while one is being worked on.
   */
  @Transactional
  public Mono<EditionId> startDraftAnew(UUID document, String title, ContentHash hash, Actor actor) {
    return actor.require(Role.EDITOR).then(editions.nextNumber(document))
        .flatMap(number -> addDraft(new EditionId(document, number), title, hash, actor));
  }

  private Mono<EditionId> addDraft(EditionId id, String title, ContentHash hash, Actor actor) {
    return editions.addDraft(id, title, hash, actor.id(), now())
        .onErrorMap(DuplicateKeyException.class, _ -> new AlreadyWorking().asException())
        .then(line(actor, "edition.draft", id, "")).thenReturn(id);
  }

  private Mono<Void> isToEdit(UUID document, int base, long seen) {
    return editions.toEdit(document)
        .flatMap(now -> now.id().number() == base && now.head().lockVersion() == seen
            ? Mono.just(true)
            : EditorialWorkflow.<Boolean>stale(seen, now))
        .switchIfEmpty(Mono.defer(() -> base == 0 ? Mono.just(true) : Mono.error(new Stale(seen, 0).asException())))
        .then();
  }

  /** Takes a changed content: back to draft, every signature and the schedule void. */
  @Transactional
  public Mono<Void> revise(EditionId id, long seen, String title, ContentHash hash, Actor actor) {
    return actor.require(Role.EDITOR).then(working(id, seen, "revise"))
        .then(editions.revise(id, seen, title, hash, now())).flatMap(n -> won(n, id, seen))
        .then(editions.addAuthor(id, actor.id(), now()))
        .then(reviews.voidAll(id)).then(line(actor, "edition.revise", id, hash.hex()));
  }

  /** Hands a draft to the reviewers, to go live at a time, or once signed. */
  @Transactional
  public Mono<Void> submit(EditionId id, long seen, @Nullable Instant publishAt, Actor actor) {
    var at = publishAt == null ? null : Rows.micros(publishAt);
    return actor.require(Role.EDITOR).then(working(id, seen, "submit")).flatMap(edition -> switch (edition) {
      case Edition.Draft _ -> editions.move(id, seen, "IN_REVIEW", "WORKING", at, now());
      default -> refuse("submit", edition);
    }).flatMap(n -> won(n, id, seen)).then(line(actor, "edition.submit", id, at == null ? "" : at.toString()));
  }

  /** Signs the next stage, having read exactly the content of this hash; the last signature publishes or schedules. */
  @Transactional
  public Mono<Edition> sign(EditionId id, long seen, ContentHash read, String note, Actor actor) {
    return working(id, seen, "sign").flatMap(edition -> switch (edition) {
      case Edition.InReview review -> mayReview(review, actor).then(sameContent(review, read))
          .then(signStage(review, note, actor));
      default -> refuse("sign", edition);
    }).then(editions.find(id));
  }

  private Mono<Void> signStage(Edition.InReview review, String note, Actor actor) {
    var head = review.head();
    var signature = new Signature(review.nextStage(), actor.id(), head.hash(), note, now());
    var last = review.nextStage() == head.kind().stages().size();
    return reviews.sign(head.id(), signature)
        .onErrorMap(DuplicateKeyException.class, _ -> new AlreadySigned().asException())
        .then(line(actor, "edition.sign", head.id(), signature.stage() + " " + head.hash()))
        .then(last ? release(head, actor) : step(head, "IN_REVIEW"));
  }

  private Mono<Void> release(Edition.Head head, Actor actor) {
    var at = head.publishAt();
    return at != null && at.isAfter(now())
        ? step(head, "SCHEDULED").then(line(actor, "edition.schedule", head.id(), at.toString()))
        : publication.publish(head, false, actor);
  }

  private Mono<Void> step(Edition.Head head, String state) {
    return editions.move(head.id(), head.lockVersion(), state, "WORKING", head.publishAt(), now())
        .flatMap(n -> won(n, head.id(), head.lockVersion()));
  }

  /** Gives an edition back to its author with a reason; signatures are void. */
  @Transactional
  public Mono<Void> giveBack(EditionId id, long seen, String reason, Actor actor) {
    return reason(reason).then(working(id, seen, "give-back")).flatMap(edition -> switch (edition) {
      case Edition.InReview review ->
        mayReview(review, actor).then(editions.move(id, seen, "DRAFT", "WORKING", null, now()));
      case Edition.Scheduled _ -> actor.require(Role.FINAL_REVIEWER)
          .then(editions.move(id, seen, "DRAFT", "WORKING", null, now()));
      default -> refuse("give-back", edition);
    }).flatMap(n -> won(n, id, seen)).then(reviews.voidAll(id))
        .then(line(actor, "edition.give-back", id, reason.strip()));
  }

  /** Gives up a working edition; its number stays used. */
  @Transactional
  public Mono<Void> discard(EditionId id, long seen, Actor actor) {
    return actor.require(Role.EDITOR).then(working(id, seen, "discard"))
        .then(editions.move(id, seen, "DISCARDED", null, null, now())).flatMap(n -> won(n, id, seen))
        .then(reviews.voidAll(id)).then(line(actor, "edition.discard", id, ""));
  }

  /** Takes the live edition from the public at once, by one authorised person with a reason. */
  @Transactional
  public Mono<Void> withdraw(EditionId id, long seen, String reason, Actor actor) {
    return actor.require(Role.FINAL_REVIEWER).then(reason(reason)).then(found(id)).flatMap(edition -> switch (edition) {
      case Edition.Published live when live.head().lockVersion() != seen -> stale(seen, live);
      case Edition.Published live -> publication.withdraw(live.head(), reason.strip(), actor);
      default -> refuse("withdraw", edition);
    });
  }

  /**
   * Takes in content that was shipped or imported in bulk: live at once, unsigned, marked as adopted until an edition
   * of the bureau takes its place. By the system alone.
   */
  @Transactional
  public Mono<EditionId> adopt(ContentKind kind, String slug, String title, ContentHash hash, String importer) {
    var actor = Actor.system(importer);
    return editions.document(kind.name(), slug)
        .switchIfEmpty(Mono.defer(() -> addDocument(kind, slug)))
        .flatMap(document -> editions.nextNumber(document).map(number -> new EditionId(document, number)))
        .flatMap(id -> adopt(id, title, hash, actor));
  }

  /**
   * The same for what must not be there yet. Empty where the slug has a document, were it one that another node makes
   * at this moment.
   */
  @Transactional
  public Mono<EditionId> adoptNew(ContentKind kind, String slug, String title, ContentHash hash, String importer) {
    return newDocument(kind, slug).flatMap(id -> adopt(id, title, hash, Actor.system(importer)));
  }

  private Mono<EditionId> adopt(EditionId id, String title, ContentHash hash, Actor actor) {
    return editions.addDraft(id, title, hash, actor.id(), now())
        .onErrorMap(DuplicateKeyException.class, _ -> new AlreadyWorking().asException())
        .then(found(id)).flatMap(edition -> publication.publish(edition.head(), true, actor)).thenReturn(id);
  }

  /**
   * The same as a draft of the system's, for a bureau that wants to read and sign before anything is live. Empty where
   * the slug has a document.
   */
  @Transactional
  public Mono<EditionId> takeInDraft(ContentKind kind, String slug, String title, ContentHash hash, String importer) {
    var actor = Actor.system(importer);
    return newDocument(kind, slug).flatMap(id -> editions.addDraft(id, title, hash, actor.id(), now())
        .then(line(actor, "edition.create", id, slug)).thenReturn(id));
  }

  private Mono<EditionId> newDocument(ContentKind kind, String slug) {
    var id = new EditionId(UUID.randomUUID(), 1);
    return editions.addDocumentIfAbsent(id.document(), kind.name(), slug, now()).filter(n -> n == 1).map(_ -> id);
  }

  private Mono<UUID> addDocument(ContentKind kind, String slug) {
    var document = UUID.randomUUID();
    return editions.addDocument(document, kind.name(), slug, now()).thenReturn(document);
  }

  private Mono<Edition> working(EditionId id, long seen, String verb) {
    return found(id)
        .flatMap(edition -> edition.head().lockVersion() == seen ? Mono.just(edition) : stale(seen, edition))
        .flatMap(edition -> switch (edition) {
          case Edition.Draft _,Edition.InReview _,Edition.Scheduled _ -> Mono.just(edition);
          case Edition.Published _,Edition.Superseded _,Edition.Withdrawn _,Edition.Discarded _ ->
            refuse(verb, edition);
        });
  }

  private Mono<Edition> found(EditionId id) {
    return editions.find(id).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }

  private static Mono<Void> mayReview(Edition.InReview review, Actor actor) {
    return review.objection(actor).map(why -> Mono.<Void>error(why.asException())).orElseGet(Mono::empty);
  }

  private static Mono<Void> sameContent(Edition.InReview review, ContentHash read) {
    return review.head().hash().equals(read) ? Mono.empty() : Mono.error(new OtherContent().asException());
  }

  private static Mono<Void> reason(String reason) {
    return reason.isBlank()
        ? Mono.error(new ReasonMissing().asException())
        : reason.length() > 500 ? Mono.error(InputRefusal.tooLong("reason", 500).asException()) : Mono.empty();
  }

  private static <T> Mono<T> refuse(String verb, Edition edition) {
    return Mono.error(new WrongState(verb, edition.getClass().getSimpleName()).asException());
  }

  private static <T> Mono<T> stale(long seen, Edition edition) {
    return Mono.error(new Stale(seen, edition.head().lockVersion()).asException());
  }

  private Mono<Void> won(long rows, EditionId id, long seen) {
    return rows == 1 ? Mono.empty() : found(id).flatMap(edition -> stale(seen, edition));
  }

  private Mono<Void> line(Actor actor, String action, EditionId id, String detail) {
    return audit.write(actor.id(), action, id.toString(), detail);
  }

  private Instant now() {
    return Rows.micros(clock.instant());
  }
}
