package org.mingfa.quiz.intake;

import java.time.Clock;
import java.time.Duration;
import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Checks uploaded files: woken after each. Forgets dry runs of last week. */
class QuestionImportJob extends ReactiveJob {

  private static final Duration KEPT = Duration.ofDays(7);

  private final QuestionImportDesk desk;
  private final QuestionImportRepository imports;
  private final Clock clock;

  QuestionImportJob(QuestionImportDesk desk, QuestionImportRepository imports, Clock clock) {
    this.desk = desk;
    this.imports = imports;
    this.clock = clock;
  }

  @Override
  protected Mono<Void> work() {
    return desk.work().then(imports.sweep(clock.instant().minus(KEPT))).then();
  }
}
