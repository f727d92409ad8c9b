package org.mingfa.quiz.question;

import java.util.List;

/**
 * One thing that is wrong with a line. A value: the text for people comes from the message
 * {@code question.fault.<fault>}, the field's name from {@code question.field.<field>}.
 *
 * @param item
 *          which item of a case, from 1; 0 for the question itself
 * @param field
 *          as {@link QuestionLine} names it
 * @param arguments
 *          what the message's placeholders stand for
 */
public record QuestionFinding(int item, String field, QuestionFault fault, List<Object> arguments) {

  public QuestionFinding {
    arguments = List.copyOf(arguments);
  }
}
