package org.mingfa.cms.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingfa.cms.citation.CitationRow.Binding;
import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.LiveEdition;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.web.ShanghaiTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads the live edition of a document for citations and keeps them in place of those of the edition before; forgets
 * them when nothing is live. Follows the database, not the message: the same for a message that comes twice or late.
 * Binds only what points into the text's own statute; the rest is the {@link CitationBinder}'s.
 */
@Component
class CitationIntake {

  private final List<CitationSource> sources;
  private final Editions editions;
  private final StatuteLibrary library;
  private final CitationRepository rows;
  private final TransactionalOperator transaction;

  CitationIntake(List<CitationSource> sources, Editions editions, StatuteLibrary library, CitationRepository rows,
      TransactionalOperator transaction) {
    this.sources = sources;
    this.editions = editions;
    this.library = library;
    this.rows = rows;
    this.transaction = transaction;
  }

  boolean reads(String kind) {
    return sources.stream().anyMatch(source -> source.kind().equals(kind));
  }

  /** Takes in what is live of the message's document. */
  Mono<Void> take(Message message) {
    return editions.live(message.subject()).flatMap(live -> read(message.kind(), live).thenReturn(true))
        .switchIfEmpty(Mono.defer(() -> forget(message))).then();
  }

  private Mono<Boolean> forget(Message message) {
    return rows.claim(message.subject(), message.kind(), 0, message.version(), "")
        .flatMap(won -> won ? rows.replace(message.subject(), List.of()).thenReturn(true) : Mono.just(false))
        .as(transaction::transactional);
  }

  private Mono<Boolean> read(String kind, LiveEdition live) {
    return library.names().map(CitationNames::of).flatMap(names -> texts(kind, live).collectList()
        .publishOn(Schedulers.boundedElastic()).map(texts -> parse(kind, live, texts, names))
        .flatMap(found -> keep(kind, live, found, names.fingerprint())));
  }

  private Flux<CitingText> texts(String kind, LiveEdition live) {
    return Flux.fromIterable(sources).filter(source -> source.kind().equals(kind))
        .concatMap(source -> source.texts(live.id()));
  }

  private static List<CitationRow> parse(String kind, LiveEdition live, List<CitingText> texts, CitationNames names) {
    var parser = new CitationParser(names.names());
    var parts = new HashSet<>(texts.stream().map(CitingText::part).toList());
    var day = LocalDate.ofInstant(live.since(), ShanghaiTime.ZONE);
    var found = new ArrayList<CitationRow>();
    for (var text : texts) {
      for (var mention : parser.parse(text.text(), text.ownStatute())) {
        var citation = mention.citation();
        var own = citation.statute().equals(text.ownStatute());
        var binding = own ? own(citation, live.id().document(), parts, names) : Binding.NONE;
        found.add(new CitationRow(live.id().document(), found.size(), kind, live.id().number(), text.part(), own,
            citation, day, binding, null, null, null));
      }
    }
    return found;
  }

  private static Binding own(Citation citation, UUID document, Set<String> parts, CitationNames names) {
    var number = citation.number();
    var there = number == null || parts.contains(number.toString());
    return new Binding(there ? CitationState.RESOLVED : CitationState.NOT_IN_LIBRARY, names.slug(citation.statute()),
        document, document);
  }

  /** What is known of the citations of the same edition outlasts another reading of it. */
  private Mono<Boolean> keep(String kind, LiveEdition live, List<CitationRow> found, String fingerprint) {
    var document = live.id().document();
    return rows.claim(document, kind, live.id().number(), live.version(), fingerprint)
        .flatMap(won -> !won
            ? Mono.just(false)
            : rows.of(document, live.id().number()).collectList()
                .flatMap(before -> rows.replace(document, found.stream().map(row -> known(row, before)).toList()))
                .thenReturn(true))
        .as(transaction::transactional);
  }

  private static CitationRow known(CitationRow row, List<CitationRow> before) {
    return row.own()
        ? row
        : before.stream().filter(row::citesLike).findFirst().map(row::knownFrom).orElse(row);
  }

  /** Reads again, because the statutes are called otherwise than when it was read. */
  Mono<Void> readAgain(UUID document, String kind) {
    return editions.live(document).flatMap(live -> read(kind, live)).then();
  }
}
