package org.mingfa.quiz.exchange;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionReader;
import org.mingfa.quiz.question.QuestionReading.Accepted;

/** Whether what was written is read as the same question: formats have more corners than a list of rules. */
final class Sameness {

  /** Reads what was written for one question. */
  interface Reread {
    @Nullable
    SourceRow row() throws IOException, XMLStreamException;
  }

  private Sameness() {
  }

  static boolean holds(Question question, Reread reread) {
    try {
      var row = reread.row();
      return row != null && !row.blocked() && QuestionReader.read(row.line()) instanceof Accepted(var read)
          && read.equals(question);
    } catch (IOException | XMLStreamException | RefusedException _) {
      return false;
    }
  }
}
