package org.mingfa.quiz.bank;

import java.util.List;
import org.mingfa.cms.refusal.Refusal;

/** Why a change of a set is refused. */
sealed interface QuestionSetRefusal extends Refusal {

  @Override
  default int status() {
    return 400;
  }

  /** Ids that belong to another set. */
  record TakenElsewhere(List<String> ids) implements QuestionSetRefusal {

    @Override
    public String code() {
      return "question-elsewhere";
    }

    @Override
    public List<Object> arguments() {
      return List.of(String.join("、", ids));
    }
  }

  /** More than a reviewer can read in one go. */
  record TooMany(int most) implements QuestionSetRefusal {

    @Override
    public String code() {
      return "too-many-questions";
    }

    @Override
    public List<Object> arguments() {
      return List.of(most);
    }
  }

  /** A topic that nobody has set up. */
  record UnknownTopic(String topic) implements QuestionSetRefusal {

    @Override
    public String code() {
      return "unknown-topic";
    }

    @Override
    public List<Object> arguments() {
      return List.of(topic);
    }
  }

  /** The set says the same twice, or another set says it. */
  record SaysTheSame(List<String> ids) implements QuestionSetRefusal {

    @Override
    public String code() {
      return "same-question";
    }

    @Override
    public List<Object> arguments() {
      return List.of(String.join("、", ids));
    }
  }
}
