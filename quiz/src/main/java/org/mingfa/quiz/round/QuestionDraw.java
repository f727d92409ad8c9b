package org.mingfa.quiz.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.quiz.question.QuestionWording;

/**
 * Draws questions so that every quota is kept. Quotas may overlap: a question of the Constitution under the topic of
 * the elderly could count for either. So places and questions are matched by augmenting paths (Kuhn 1955), which finds
 * a way to keep all quotas whenever there is one.
 */
final class QuestionDraw {

  /** What came of it. */
  sealed interface Outcome {

    /** In the order they are asked. */
    record Drawn(List<QuestionWording> wordings) implements Outcome {
    }

    /** The bank has too few of these. */
    record TooFew(Quota quota) implements Outcome {
    }
  }

  private static final int NOBODY = -1;

  private final List<QuestionWording> bank;
  private final List<Quota> places;
  private final int[] placeOf;

  private QuestionDraw(List<QuestionWording> bank, Blueprint blueprint) {
    this.bank = bank;
    this.places = blueprint.quotas().stream()
        .flatMap(quota -> IntStream.range(0, quota.count()).mapToObj(_ -> quota)).toList();
    this.placeOf = new int[bank.size()];
    Arrays.fill(placeOf, NOBODY);
  }

  /** The same draw for the same questions, whatever their order, blueprint and seed. */
  static Outcome draw(List<QuestionWording> bank, Blueprint blueprint, RoundSeed seed) {
    return new QuestionDraw(seed.shuffled(bank, wording -> wording.question().id()), blueprint).draw(seed);
  }

  private Outcome draw(RoundSeed seed) {
    for (var place = 0; place < places.size(); place++) {
      if (!fill(place, new boolean[bank.size()])) {
        return new Outcome.TooFew(places.get(place));
      }
    }
    var drawn = new ArrayList<QuestionWording>();
    for (var i = 0; i < placeOf.length; i++) {
      if (placeOf[i] != NOBODY) {
        drawn.add(bank.get(i));
      }
    }
    return new Outcome.Drawn(seed.shuffled(drawn, wording -> "asked/" + wording.question().id()));
  }

  /** Finds the place a question, if need be by moving another place's question on to a further one. */
  private boolean fill(int place, boolean[] tried) {
    for (var i = 0; i < placeOf.length; i++) {
      if (!tried[i] && places.get(place).takes(bank.get(i).question())) {
        tried[i] = true;
        if (placeOf[i] == NOBODY || fill(placeOf[i], tried)) {
          placeOf[i] = place;
          return true;
        }
      }
    }
    return false;
  }
}
