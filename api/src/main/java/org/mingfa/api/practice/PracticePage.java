package org.mingfa.api.practice;

import java.util.List;
import org.mingfa.quiz.bank.QuestionTopic;

/**
 * Model attribute {@code page} of {@code pages/practice}: where a round is chosen.
 *
 * @param topics
 *          those with enough questions for a round
 */
record PracticePage(List<QuestionTopic> topics) {

  PracticePage {
    topics = List.copyOf(topics);
  }
}
