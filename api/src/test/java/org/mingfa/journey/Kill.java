package org.mingfa.journey;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A kill -9 that comes while somebody is at work, and what may fail because of it. */
final class Kill {

  private final Mingfa mingfa;
  private volatile boolean struck;

  private Kill(Mingfa mingfa) {
    this.mingfa = mingfa;
  }

  static Kill of(Mingfa mingfa) {
    return new Kill(mingfa);
  }

  /** From now on the clock ticks. */
  Kill after(Duration delay) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
      struck = true;
      mingfa.kill();
    });
    return this;
  }

  boolean struck() {
    return struck;
  }

  /**
   * Whether the work came to its end. What fails once the kill has struck was cut short by it; what fails before is a
   * fault of the product, and is thrown on.
   */
  boolean acknowledged(Runnable work) {
    try {
      work.run();
      return true;
    } catch (UncheckedIOException | AssertionError e) {
      if (!struck) {
        throw e;
      }
      return false;
    }
  }
}
