package org.mingfa.api.practice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.round.PlayedItem;
import org.mingfa.quiz.round.Round;

/**
 * A round as programs see it. The key of an item is there only once it is answered.
 *
 * @param commitment
 *          SHA-256 of the digits of {@code seed}
 * @param seed
 *          what the draw came from; only once the round is over
 * @param until
 *          no answer counts afterwards; absent without a limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlayedRound(UUID id, String kind, String commitment, @Nullable String seed, Instant startedAt,
    @Nullable Instant until, boolean over, long answered, long right, List<Asked> items) {

  /**
   * An item.
   *
   * @param hash
   *          names the wording, so that it can be asked for again
   * @param story
   *          of a case
   * @param left
   *          of a matching, what the choices are to be paired with
   * @param choices
   *          from top to bottom; an answer names places among them, from 0
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(int position, String hash, String kind, String topic, @Nullable String story, String stem,
      @Nullable List<String> left, List<String> choices, @Nullable List<Integer> places,
      @Nullable Feedback feedback) {
  }

  /**
   * What is said after the answer.
   *
   * @param key
   *          the right places
   * @param share
   *          what part of the answer is right, from 0 to 1
   */
  record Feedback(boolean right, double share, List<Integer> key, String explanation, List<String> citations) {
  }

  static PlayedRound of(Round round, Instant now) {
    return new PlayedRound(round.id(), round.kind().name().toLowerCase(Locale.ROOT), round.commitment(),
        round.seed(now).orElse(null), round.startedAt(), round.until(), round.isOver(now), round.answered(),
        round.right(), round.items().stream().map(PlayedRound::asked).toList());
  }

  private static Asked asked(PlayedItem played) {
    var shown = played.shown();
    var question = shown.question();
    var item = shown.it();
    return new Asked(played.position(), shown.hash().hex(), item.kind().written(), question.topic(),
        question.isCase() ? question.story() : null, item.prompt().stem(),
        item instanceof Item.Matching matching ? matching.left() : null, shown.choices(), played.places(),
        feedback(played));
  }

  private static @Nullable Feedback feedback(PlayedItem played) {
    var mark = played.mark();
    var explanation = played.shown().it().prompt().explanation();
    return mark == null
        ? null
        : new Feedback(mark.right(), mark.share(), played.shown().key(), explanation.text(), explanation.citations());
  }
}
