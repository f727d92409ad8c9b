package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.UUID;
import org.mingfa.cms.publishing.PublicChange;
import org.mingfa.cms.web.Days;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells followers of the versions that have come into force or ceased to be since the last time. Each day is told once,
 * however many nodes ask; after a downtime the missed days are told together.
 */
@Service
public class EffectiveDates {

  private final StatuteRepository statutes;
  private final CalendarRepository calendar;
  private final StatuteLibrary library;
  private final PublicChange change;
  private final Days days;

  EffectiveDates(StatuteRepository statutes, CalendarRepository calendar, StatuteLibrary library, PublicChange change,
      Days days) {
    this.statutes = statutes;
    this.calendar = calendar;
    this.library = library;
    this.change = change;
    this.days = days;
  }

  /** The value is how many versions were told of. */
  @Transactional
  public Mono<Long> tell() {
    var today = days.today();
    return calendar.begin(today).then(calendar.processed()).filter(last -> last.isBefore(today))
        .filterWhen(last -> calendar.move(last, today).map(rows -> rows == 1))
        .flatMap(last -> changedSince(last, today)
            .concatMap(v -> change.send(StatuteMessages.VALIDITY_CHANGED, StatuteConfiguration.STATUTE, v.document())
                .thenReturn(v))
            .count())
        .defaultIfEmpty(0L);
  }

  private Flux<StatuteVersion> changedSince(LocalDate last, LocalDate today) {
    return library.versions().filter(v -> within(v.inForceFrom(), last, today)
        || (v.inForceTo() != null && within(v.inForceTo(), last, today))).collectList().flatMapIterable(all -> all);
  }

  private static boolean within(LocalDate day, LocalDate after, LocalDate until) {
    return day.isAfter(after) && !day.isAfter(until);
  }

  /** Staff have looked up the first day of a version; false where it is no longer the estimate they saw. */
  @Transactional
  public Mono<Boolean> settle(UUID document, LocalDate estimate, LocalDate from) {
    return statutes.settle(document, estimate, from)
        .flatMap(rows -> rows == 1 ? tellOfAll(document).thenReturn(true) : Mono.just(false));
  }

  private Mono<Void> tellOfAll(UUID document) {
    return statutes.affectedBy(document).collectList().flatMapIterable(documents -> documents)
        .concatMap(other -> change.send(StatuteMessages.VALIDITY_CHANGED, StatuteConfiguration.STATUTE, other)).then();
  }
}
