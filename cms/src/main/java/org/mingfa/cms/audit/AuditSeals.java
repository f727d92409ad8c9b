package org.mingfa.cms.audit;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.cms.digest.Sha256;
import org.mingfa.cms.audit.AuditRepository.Seal;
import org.mingfa.cms.database.Rows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Seals lines in batches into a hash chain (SHA-256): a line changed, added or taken away afterwards breaks its seal, a
 * seal changed breaks the next. Lines wait unsealed for at most the job's interval.
 */
@Service
class AuditSeals {

  private static final int BATCH = 1_000;
  private static final String BEGINNING = "0".repeat(64);

  private final AuditRepository lines;
  private final Clock clock;

  AuditSeals(AuditRepository lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** Seals the oldest unsealed lines; the value is how many there were. */
  @Transactional
  public Mono<Integer> sealNext() {
    return lines.unsealed(BATCH).collectList().filter(batch -> !batch.isEmpty()).flatMap(this::seal).defaultIfEmpty(0);
  }

  private Mono<Integer> seal(List<AuditLine> batch) {
    return lines.lastSeal().defaultIfEmpty(new Seal(0, clock.instant(), 0, BEGINNING, BEGINNING)).flatMap(last -> {
      var seal = new Seal(last.number() + 1, Rows.micros(clock.instant()), batch.size(), last.hash(),
          hash(last.hash(), batch));
      return lines.add(seal).then(lines.mark(batch.stream().map(AuditLine::id).toList(), seal.number()));
    }).thenReturn(batch.size());
  }

  /** Recomputes the whole chain: empty if it holds, else the number of the first broken seal. */
  Mono<Long> firstBroken() {
    return lines.seals().concatMap(seal -> lines.under(seal.number()).collectList()
        .map(batch -> batch.size() == seal.lines() && hash(seal.previous(), batch).equals(seal.hash()))
        .filter(holds -> !holds).map(_ -> seal.number())).next().switchIfEmpty(firstUnchained());
  }

  private Mono<Long> firstUnchained() {
    return lines.seals().collectList().flatMap(seals -> {
      var expected = BEGINNING;
      for (var i = 0; i < seals.size(); i++) {
        if (seals.get(i).number() != i + 1 || !seals.get(i).previous().equals(expected)) {
          return Mono.just(i + 1L);
        }
        expected = seals.get(i).hash();
      }
      return Mono.empty();
    });
  }

  private static String hash(String previous, List<AuditLine> batch) {
    return Sha256.of(previous + batch.stream().map(AuditLine::sealed).collect(Collectors.joining())).hex();
  }
}
