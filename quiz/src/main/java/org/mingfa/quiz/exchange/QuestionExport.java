package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.quiz.question.Question;

/**
 * Writes questions to files that others read. A question is written only if the file gives it back as it was, as far as
 * the format has fields for it; what it cannot say is left out and reported, never bent. Blocks: for a bounded
 * scheduler. Deterministic but for the time in a workbook's properties.
 */
public final class QuestionExport {

  /** Writes one question after the other; {@code false} where the format cannot say it. */
  interface FormatWriter {

    boolean write(Question question) throws IOException;

    /** What comes after the last; the stream stays open. */
    default void finish() throws IOException {
    }
  }

  private QuestionExport() {
  }

  /**
   * Writes a whole file.
   *
   * @param out
   *          stays open
   * @throws IOException
   *           if the stream fails
   */
  public static ExportReport write(List<Question> questions, ExchangeFormat format, TopicTitles topics,
      OutputStream out) throws IOException {
    var writer = switch (format) {
      case EXCEL -> new ExcelWriter(out, topics);
      case GIFT -> new GiftWriter(out, topics);
      case AIKEN -> new AikenWriter(out);
      case QTI_2_1 -> new QtiPackageWriter(out, QtiVersion.V2_1);
      case QTI_3_0 -> new QtiPackageWriter(out, QtiVersion.V3_0);
      case JSON_LINES -> new JsonLinesWriter(out);
    };
    var leftOut = new ArrayList<String>();
    for (var question : questions) {
      if (!writer.write(question)) {
        leftOut.add(question.id());
      }
    }
    writer.finish();
    return new ExportReport(questions.size() - leftOut.size(), leftOut);
  }
}
