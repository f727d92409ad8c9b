package org.mingfa.quiz.question;

/**
 * What every item has, whatever its kind.
 *
 * @param difficulty
 *          from 1, what a child knows, to 5, what lawyers look up: the author's estimate
 */
public record Prompt(String stem, Style style, int difficulty, Explanation explanation) {

  public static final int EASIEST = 1;
  public static final int HARDEST = 5;
}
