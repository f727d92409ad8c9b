package org.mingfa.api.limits;

import java.time.Duration;

/**
 * A token bucket: so many at once, and an empty one is full again after a while, evenly.
 *
 * @param capacity
 *          at least 1
 * @param refill
 *          from empty to full; positive
 */
public record Limit(int capacity, Duration refill) {

  public Limit {
    if (capacity < 1 || !refill.isPositive()) {
      throw new IllegalArgumentException("no limit: " + capacity + " in " + refill);
    }
  }

  /** In the long run so many each minute, and at most a burst of so many at once. */
  public static Limit perMinute(int each, int burst) {
    return new Limit(burst, Duration.ofMinutes(1).multipliedBy(burst).dividedBy(each));
  }

  /** After so long an empty bucket holds one again. */
  Duration untilNext() {
    return refill.dividedBy(capacity);
  }
}
