package org.mingfa.quiz.question;

import org.mingfa.cms.publishing.ContentHash;

/**
 * One wording of a question. Whatever changes in it makes another, with another hash; a wording once stored stays, so
 * that an answer can be marked for good by what its person saw.
 */
public record QuestionWording(ContentHash hash, Question question) {

  public static QuestionWording of(Question question) {
    return new QuestionWording(ContentHash.of(QuestionJson.write(question)), question);
  }

  /** The same for all questions that say the same, whatever their ids and marks; see {@link NormalText}. */
  public String normalHash() {
    return ContentHash.of(NormalText.of(question)).hex();
  }
}
