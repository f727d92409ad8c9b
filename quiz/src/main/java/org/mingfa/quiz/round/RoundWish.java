package org.mingfa.quiz.round;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.publishing.ContentHash;

/**
 * What somebody wants to play.
 *
 * @param topic
 *          for a quick round of one topic; null for all
 * @param limit
 *          how long it may take; null without a limit, as in elder mode
 * @param again
 *          for {@link RoundKind#AGAIN}, the wordings to ask, at most {@link #MOST_AGAIN}; else empty
 */
public record RoundWish(RoundKind kind, @Nullable String topic, @Nullable Duration limit, List<ContentHash> again) {

  public static final int MOST_AGAIN = 20;
  public static final Duration SHORTEST = Duration.ofSeconds(30);
  public static final Duration LONGEST = Duration.ofHours(1);

  public RoundWish {
    again = List.copyOf(again);
  }

  public static RoundWish of(RoundKind kind) {
    return new RoundWish(kind, null, null, List.of());
  }

  boolean makesSense() {
    return (limit == null || (limit.compareTo(SHORTEST) >= 0 && limit.compareTo(LONGEST) <= 0))
        && (kind == RoundKind.AGAIN) != again.isEmpty() && again.size() <= MOST_AGAIN
        && (topic == null || kind == RoundKind.QUICK);
  }
}
