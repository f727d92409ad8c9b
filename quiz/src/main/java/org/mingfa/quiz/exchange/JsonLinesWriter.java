package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionJson;

/** The form in which the bank stores them. */
record JsonLinesWriter(OutputStream out) implements QuestionExport.FormatWriter {

  @Override
  public boolean write(Question question) throws IOException {
    out.write((QuestionJson.write(question) + "\n").getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
