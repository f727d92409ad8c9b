package org.mingfa.quiz.round;

import java.util.Set;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Question;

/**
 * So many questions of a sort, no fewer and no more. An empty set lets everything through.
 *
 * @param statutes
 *          titles as explanations cite them, one of which the question cites
 * @param topics
 *          slugs
 * @param kinds
 *          kinds of question
 * @param easiest
 *          from this difficulty
 * @param hardest
 *          to this one, both included
 */
public record Quota(int count, Set<String> statutes, Set<String> topics, Set<ItemKind> kinds, int easiest,
    int hardest) {

  public Quota {
    statutes = Set.copyOf(statutes);
    topics = Set.copyOf(topics);
    kinds = Set.copyOf(kinds);
    if (count < 1 || easiest > hardest) {
      throw new IllegalArgumentException("a quota that nothing can fill");
    }
  }

  boolean takes(Question question) {
    return (statutes.isEmpty() || question.statutes().stream().anyMatch(statutes::contains))
        && (topics.isEmpty() || topics.contains(question.topic()))
        && (kinds.isEmpty() || kinds.contains(question.kind()))
        && question.difficulty() >= easiest && question.difficulty() <= hardest;
  }
}
