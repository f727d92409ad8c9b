package org.mingfa.quiz.bank;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes ids for questions that come without one: ten characters that nobody confuses, 50 bits of chance. */
public final class QuestionIds {

  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz0";
  private static final int LENGTH = 10;

  private final SecureRandom random = new SecureRandom();

  public String next() {
    return "q-" + random.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }
}
