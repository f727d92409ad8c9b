package org.mingfa.quiz.question;

import java.util.List;

/** What became of a line: a question, or everything that is wrong with it. */
public sealed interface QuestionReading {

  record Accepted(Question question) implements QuestionReading {
  }

  /** Never without a finding. */
  record Refused(List<QuestionFinding> findings) implements QuestionReading {

    public Refused {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("refused for nothing");
      }
    }
  }
}
