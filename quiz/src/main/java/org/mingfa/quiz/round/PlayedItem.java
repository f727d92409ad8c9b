package org.mingfa.quiz.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.Mark;

/**
 * An item of a round.
 *
 * @param places
 *          the answer as given on the screen; null while there is none
 * @param mark
 *          what it was worth; null while there is no answer
 */
public record PlayedItem(int position, ShownItem shown, @Nullable List<Integer> places, @Nullable Mark mark) {

  public boolean isAnswered() {
    return places != null;
  }

  boolean isRight() {
    return mark != null && mark.right();
  }
}
