package org.mingfa.quiz.round;

import java.time.Clock;
import java.time.Duration;
import org.mingfa.cms.scheduling.ReactiveJob;
import reactor.core.publisher.Mono;

/** Takes away rounds that nobody played: least data, and no room for whoever begins thousands. */
class RoundSweepJob extends ReactiveJob {

  private static final Duration IDLE = Duration.ofDays(1);

  private final RoundRepository rounds;
  private final Clock clock;

  RoundSweepJob(RoundRepository rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  @Override
  protected Mono<Void> work() {
    return rounds.sweep(clock.instant().minus(IDLE)).then();
  }
}
