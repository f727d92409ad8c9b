package org.mingfa.api.practice;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.round.PlayedItem;

/**
 * Model attribute {@code page} of {@code pages/round}: one item to answer, one answered with what is said about it, or
 * the result.
 *
 * @param played
 *          the item; null for the result
 * @param laws
 *          behind an answered item
 * @param unanswered
 *          whether a form came in that was no answer
 * @param wrong
 *          those got wrong, for the result
 * @param seconds
 *          left of the time; null without a limit
 */
record RoundPage(UUID id, String kind, int total, long answered, long right, boolean over, @Nullable PlayedItem played,
    List<CitedLaw> laws, boolean unanswered, List<PlayedItem> wrong, @Nullable Long seconds, String commitment,
    @Nullable String seed) {

  RoundPage {
    laws = List.copyOf(laws);
    wrong = List.copyOf(wrong);
  }

  /** What percentage was right, rounded. */
  public long percent() {
    return answered == 0 ? 0 : Math.round(100.0 * right / answered);
  }

  /** The kind of the item, as templates name it. */
  public String itemKind() {
    return played == null ? "" : played.shown().it().kind().name().toLowerCase(Locale.ROOT);
  }
}
