package org.mingfa.quiz.bank;

import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.cms.publishing.EditionId;

/**
 * A question of a set that is live.
 *
 * @param set
 *          the live edition of the set
 * @param adopted
 *          whether the set was shipped and nobody of the bureau has signed it yet
 */
public record LiveQuestion(EditionId set, boolean adopted, QuestionWording wording) {
}
