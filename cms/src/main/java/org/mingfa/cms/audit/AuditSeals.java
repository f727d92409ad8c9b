package org.mingfa.cms.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.cms.digest.Sha256;
import org.mingfa.cms.audit.AuditRepository.Seal;
import org.mingfa.cms.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals lines in batches into a hash chain (SHA-256): a line changed, added or taken away afterwards breaks its seal,
 * so does a change of the seal itself, and a seal taken away breaks the next or leaves lines without theirs. Whoever
 * takes away the newest seals together with all their lines is not found out: for that, keep the newest hash elsewhere.
 * Lines wait unsealed for at most the job's interval.
 */
@Service
class AuditSeals {

  private static final int BATCH = 1_000;
  private static final Seal NONE = new Seal(0, Instant.EPOCH, 0, "", "0".repeat(64));

  private final AuditRepository lines;
  private final TransactionalOperator transaction;
  private final Clock clock;

  AuditSeals(AuditRepository lines, TransactionalOperator transaction, Clock clock) {
    this.lines = lines;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Seals the oldest unsealed lines; the value is how many there were. 0 as well where another node was sealing: the
   * lines left are the next call's.
   */
  Mono<Integer> sealNext() {
    return lines.lastSeal().defaultIfEmpty(NONE).flatMap(this::sealAfter).as(transaction::transactional)
        .onErrorResume(DuplicateKeyException.class, _ -> Mono.just(0));
  }

  /**
   * Reads the lines after the last seal, never before: whatever that seal covers is then marked. A seal that another
   * node adds from here on takes the same number, and one of the two loses.
   */
  private Mono<Integer> sealAfter(Seal last) {
    return lines.unsealed(BATCH).collectList().flatMap(batch -> batch.isEmpty()
        ? Mono.just(0)
        : add(last, batch).then(lines.mark(batch.stream().map(AuditLine::id).toList(), last.number() + 1))
            .thenReturn(batch.size()));
  }

  private Mono<Void> add(Seal last, List<AuditLine> batch) {
    var open = new Seal(last.number() + 1, Rows.micros(clock.instant()), batch.size(), last.hash(), "");
    return lines.add(open.closed(hash(open, batch)));
  }

  /** Recomputes the whole chain: empty if it holds, else the number of the first broken seal. */
  Mono<Long> firstBroken() {
    return lines.seals().collectList().flatMap(this::firstBroken).switchIfEmpty(lines.firstWithoutItsSeal());
  }

  private Mono<Long> firstBroken(List<Seal> seals) {
    return Flux.range(0, seals.size())
        .concatMap(
            i -> follows(i == 0 ? NONE : seals.get(i - 1), seals.get(i)).filter(holds -> !holds).map(_ -> i + 1L))
        .next();
  }

  private Mono<Boolean> follows(Seal last, Seal seal) {
    return seal.number() != last.number() + 1 || !seal.previous().equals(last.hash())
        ? Mono.just(false)
        : lines.under(seal.number()).collectList()
            .map(batch -> batch.size() == seal.lines() && hash(seal, batch).equals(seal.hash()));
  }

  private static String hash(Seal seal, List<AuditLine> batch) {
    return Sha256.of(seal.sealed() + batch.stream().map(AuditLine::sealed).collect(Collectors.joining())).hex();
  }
}
