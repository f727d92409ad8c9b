package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.mingfa.quiz.question.Item.SingleChoice;
import org.mingfa.quiz.question.Question;

/** Single choices, and of them only what Aiken has. */
record AikenWriter(OutputStream out) implements QuestionExport.FormatWriter {

  @Override
  public boolean write(Question question) throws IOException {
    if (question.isCase() || !(question.items().getFirst() instanceof SingleChoice single)) {
      return false;
    }
    var text = new StringBuilder(single.prompt().stem()).append('\n');
    for (var i = 0; i < single.choices().size(); i++) {
      text.append((char) ('A' + i)).append(". ").append(single.choices().get(i)).append('\n');
    }
    text.append("ANSWER: ").append((char) ('A' + single.right())).append("\n\n");
    if (!same(single, text.toString())) {
      return false;
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private static boolean same(SingleChoice single, String text) throws IOException {
    try (var source = new AikenSource(TextLines.of(text))) {
      var row = source.next();
      return row != null && !row.blocked() && single.prompt().stem().equals(row.line().stem())
          && single.choices().equals(row.line().options()) && source.next() == null;
    }
  }
}
