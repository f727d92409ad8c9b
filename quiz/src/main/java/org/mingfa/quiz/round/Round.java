package org.mingfa.quiz.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round somebody plays. Belongs to whoever knows its id; nothing in it tells who that is.
 *
 * @param commitment
 *          SHA-256 of the seed's hexadecimal digits, known from the start
 * @param secret
 *          the seed; told through {@link #seed} only
 * @param until
 *          no answer counts afterwards; null without a limit
 */
public record Round(UUID id, RoundKind kind, String commitment, String secret, Instant startedAt,
    @Nullable Instant until, List<PlayedItem> items) {

  public Round {
    items = List.copyOf(items);
  }

  /** Nothing more is to be answered: all is, or the first error was made, or time is up. */
  public boolean isOver(Instant now) {
    return isOver() || (until != null && !now.isBefore(until));
  }

  private boolean isOver() {
    return items.stream().allMatch(PlayedItem::isAnswered)
        || (kind == RoundKind.CHALLENGE && items.stream().anyMatch(item -> item.isAnswered() && !item.isRight()));
  }

  /** What is asked next; empty once the round is over. */
  public Optional<PlayedItem> next(Instant now) {
    return isOver(now) ? Optional.empty() : items.stream().filter(item -> !item.isAnswered()).findFirst();
  }

  /** How many answers were wholly right. */
  public long right() {
    return items.stream().filter(PlayedItem::isRight).count();
  }

  public long answered() {
    return items.stream().filter(PlayedItem::isAnswered).count();
  }

  /** The seed, for checking; empty while the round goes on. */
  public Optional<String> seed(Instant now) {
    return isOver(now) ? Optional.of(secret) : Optional.empty();
  }
}
