package org.mingfa.quiz.question;

import java.util.List;

/**
 * What is said after the answer.
 *
 * @param text
 *          why the right answer is right, in plain words
 * @param citations
 *          the provisions it rests on, as 《民法典》第一千零六十四条第一款; at least one
 * @param words
 *          words of those provisions that carry the key, for checking; none where {@code unworded} says why
 * @param unworded
 *          why no word of the provisions carries the key; else empty
 */
public record Explanation(String text, List<String> citations, List<String> words, String unworded) {

  public Explanation {
    citations = List.copyOf(citations);
    words = List.copyOf(words);
  }
}
