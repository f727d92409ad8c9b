package org.mingfa.quiz.question;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;

/**
 * Marks answers, the same on the server and on a machine: a function of the item and the picks alone. Picks of a single
 * choice or a judgement are one position, of a multiple choice the chosen positions in any order, of an ordering all
 * positions in the order that the person gave them, of a matching the position chosen for each left side in turn.
 */
public final class Marking {

  private Marking() {
  }

  /** Whether the picks are an answer at all: positions that exist, none twice, as many as the kind asks for. */
  public static boolean isAnswer(Item item, List<Integer> picks) {
    var all = item.choices().size();
    var sound = new HashSet<>(picks).size() == picks.size() && picks.stream().allMatch(pick -> pick >= 0 && pick < all);
    return sound && switch (item) {
      case SingleChoice _,Judgement _ -> picks.size() == 1;
      case MultipleChoice _ -> !picks.isEmpty();
      case Ordering _,Matching _ -> picks.size() == all;
    };
  }

  /**
   * Marks an answer. In a multiple choice a wrong pick spoils the whole, one that is missing only its part, as
   * examinations in China do.
   *
   * @throws IllegalArgumentException
   *           if the picks are no answer
   */
  public static Mark mark(Item item, List<Integer> picks) {
    if (!isAnswer(item, picks)) {
      throw new IllegalArgumentException("no answer to a " + item.kind());
    }
    var key = item.key();
    return switch (item) {
      case SingleChoice _,Judgement _ -> key.equals(picks) ? Mark.RIGHT : Mark.WRONG;
      case MultipleChoice _ -> key.containsAll(picks) ? Mark.of(picks.size(), key.size()) : Mark.WRONG;
      case Ordering _,Matching _ ->
        Mark.of(IntStream.range(0, key.size()).filter(i -> key.get(i).equals(picks.get(i))).count(), key.size());
    };
  }
}
