package org.mingfa.quiz.bank;

/**
 * What questions stand under.
 *
 * @param slug
 *          as questions name it, such as {@code marriage}
 * @param title
 *          as people read it
 * @param position
 *          its place among the topics, from 1
 */
public record QuestionTopic(String slug, String title, int position) {
}
