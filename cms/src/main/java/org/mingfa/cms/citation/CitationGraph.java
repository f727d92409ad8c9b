package org.mingfa.cms.citation;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteMessages;
import org.mingfa.cms.statute.StatuteVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What cites what, of all that is live. Follows publications within moments, not at once: the outbox carries them here.
 */
@Service
public class CitationGraph {

  private static final int MOST_FLAGGED = 500;
  private static final Comparator<CitingSource> ORDER = Comparator
      .comparing(CitationGraph::isStatute)
      .thenComparing(CitingSource::kind).thenComparing(CitingSource::title).thenComparing(CitationGraph::article);

  private final CitationRepository rows;
  private final CitationBinder binder;
  private final StatuteLibrary library;
  private final AuditTrail audit;
  private final TransactionalOperator transaction;
  private final CitationNews news;

  CitationGraph(CitationRepository rows, CitationBinder binder, StatuteLibrary library, AuditTrail audit,
      TransactionalOperator transaction, CitationNews news) {
    this.rows = rows;
    this.binder = binder;
    this.library = library;
    this.audit = audit;
    this.transaction = transaction;
    this.news = news;
  }

  /** The citations of a live edition in text order; none of an edition that is not live. */
  public Flux<BoundCitation> of(UUID document, int edition) {
    return rows.of(document, edition).map(row -> new BoundCitation(row.part(), row.position(), row.citation(),
        row.binding().state(), row.binding().slug(), row.binding().bound()));
  }

  /**
   * What cites an article: handbook entries and other content first, then articles of statutes in force. Each place
   * once, however often it cites the article.
   */
  public Flux<CitingSource> citing(String statuteSlug, ProvisionNumber number) {
    return rows.citing(statuteSlug, number).distinct(source -> source.document() + " " + source.part()).collectList()
        .flatMap(this::inForce).flatMapIterable(sources -> sources.stream().sorted(ORDER).toList());
  }

  /** Most articles are cited by no statute: then the library, which is read whole, need not be asked. */
  private Mono<List<CitingSource>> inForce(List<CitingSource> sources) {
    if (sources.stream().noneMatch(CitationGraph::isStatute)) {
      return Mono.just(sources);
    }
    return library.versions().filter(version -> version.inForceOn(binder.today())).map(StatuteVersion::document)
        .collect(Collectors.toSet())
        .map(live -> sources.stream().filter(s -> !isStatute(s) || live.contains(s.document())).toList());
  }

  private static boolean isStatute(CitingSource source) {
    return source.kind().equals(StatuteMessages.KIND);
  }

  private static ProvisionNumber article(CitingSource source) {
    return ProvisionNumber.parse(source.part()).orElse(new ProvisionNumber(1, 0));
  }

  /** What waits for someone to look at it, the longest waiting first; statutes are never flagged. */
  public Flux<FlaggedCitation> flagged() {
    return rows.flagged(MOST_FLAGGED);
  }

  /** The parts of a kind's content that wait for someone to look at them, all of them. */
  public Flux<FlaggedPart> flaggedParts(String kind) {
    return rows.flaggedParts(kind);
  }

  /**
   * An editor has read the text against the law of today: the flag goes until the law changes again. Refused as
   * {@code stale-citation} where the flag is not as it was seen any more.
   */
  public Mono<Void> acknowledge(SeenCitation seen, Actor actor) {
    return actor.require(Role.EDITOR).then(Mono.defer(() -> cleared(seen, actor)).as(transaction::transactional))
        .switchIfEmpty(Mono.error(() -> new InputRefusal("stale-citation", 409, List.of()).asException()))
        .flatMap(row -> binder.document(row.source()).then(Mono.defer(() -> news.tell(row.kind(), row.source()))));
  }

  /** The row whose flag is gone; empty if none was as seen. */
  private Mono<CitationRow> cleared(SeenCitation seen, Actor actor) {
    return rows.of(seen.document(), seen.edition()).filter(row -> row.position() == seen.position()).next()
        .filterWhen(_ -> rows.acknowledge(seen, binder.today(), actor.id(), binder.now()).map(n -> n == 1))
        .flatMap(row -> audit.write(actor.id(), "citation.acknowledge",
            new EditionId(row.source(), row.edition()).toString(), row.citation().written() + " " + seen.state())
            .thenReturn(row));
  }
}
