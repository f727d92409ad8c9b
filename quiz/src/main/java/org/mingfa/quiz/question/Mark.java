package org.mingfa.quiz.question;

/**
 * What an answer is worth.
 *
 * @param right
 *          whether it is wholly right: what a correct rate counts
 * @param share
 *          from 0 to 1, what part of it is right: for statistics
 */
public record Mark(boolean right, double share) {

  static final Mark RIGHT = new Mark(true, 1);
  static final Mark WRONG = new Mark(false, 0);

  static Mark of(long good, int all) {
    return good == all ? RIGHT : new Mark(false, (double) good / all);
  }
}
