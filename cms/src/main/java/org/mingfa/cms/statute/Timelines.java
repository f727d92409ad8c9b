package org.mingfa.cms.statute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * The timelines of all statutes by slug, kept in memory while the library's revision stands: the end of every version
 * hangs on what all others repeal, and that is too much to read for each article.
 */
@Component
class Timelines {

  private static final Duration ALWAYS = Duration.ofMillis(Long.MAX_VALUE);

  private record Snapshot(long revision, Mono<Map<String, Timeline>> timelines) {
  }

  private final StatuteRepository statutes;
  private @Nullable Snapshot kept;

  Timelines(StatuteRepository statutes) {
    this.statutes = statutes;
  }

  Mono<Map<String, Timeline>> all() {
    return inTransaction().flatMap(inside -> inside ? read() : statutes.revision().flatMap(this::at));
  }

  /** Empty for a statute without a live version. */
  Mono<Timeline> of(String slug) {
    return inTransaction().flatMap(inside -> inside
        ? read(slug)
        : statutes.revision().flatMap(this::at).mapNotNull(timelines -> timelines.get(slug)));
  }

  /** What a transaction sees it may still take back, so it neither leaves nor finds anything here. */
  private static Mono<Boolean> inTransaction() {
    return TransactionSynchronizationManager.forCurrentTransaction()
        .map(TransactionSynchronizationManager::isActualTransactionActive)
        .onErrorReturn(NoTransactionException.class, false);
  }

  /** Read after the revision, so they are at least as new. */
  private synchronized Mono<Map<String, Timeline>> at(long revision) {
    var snapshot = kept;
    if (snapshot == null || snapshot.revision() != revision) {
      snapshot = new Snapshot(revision, read().cache(_ -> ALWAYS, _ -> Duration.ZERO, () -> Duration.ZERO));
      kept = snapshot;
    }
    return snapshot.timelines();
  }

  private Mono<Timeline> read(String slug) {
    return Mono.zip(statutes.live(slug).collectList(), statutes.repeals().collectList())
        .filter(found -> !found.getT1().isEmpty()).map(found -> Timeline.of(found.getT1(), found.getT2()));
  }

  private Mono<Map<String, Timeline>> read() {
    return Mono.zip(statutes.live().collectList(), statutes.repeals().collectList())
        .map(found -> timelines(found.getT1(), found.getT2()));
  }

  private static Map<String, Timeline> timelines(List<VersionRow> rows, List<Repeal> repeals) {
    var bySlug = new HashMap<String, List<VersionRow>>();
    rows.forEach(row -> bySlug.computeIfAbsent(row.slug(), _ -> new ArrayList<>()).add(row));
    return bySlug.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, some -> Timeline.of(some.getValue(), repeals)));
  }
}
