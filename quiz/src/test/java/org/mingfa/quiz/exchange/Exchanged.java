package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionReader;
import org.mingfa.quiz.question.QuestionReading;

/** Files of questions, written to a folder and read back. */
record Exchanged(Path folder) {

  static final TopicTitles TOPICS = new TopicTitles(Map.of("marriage", "婚姻家庭", "contract", "合同通则"));

  Path file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<SourceRow> read(ExchangeFormat format, byte[] bytes) {
    return read(format, file("questions", bytes));
  }

  List<SourceRow> read(ExchangeFormat format, String text) {
    return read(format, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<SourceRow> read(ExchangeFormat format, Path file) {
    var rows = new ArrayList<SourceRow>();
    QuestionSource.read(file, format, TOPICS, rows::add);
    return rows;
  }

  SourceRow only(ExchangeFormat format, String text) {
    var rows = read(format, text);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  String refusal(ExchangeFormat format, byte[] bytes) {
    return refusal(format, file("questions", bytes));
  }

  static String refusal(ExchangeFormat format, Path file) {
    return catchThrowableOfType(RefusedException.class, () -> read(format, file)).refusal().code();
  }

  /** Writes questions to a file. */
  Path write(List<Question> questions, ExchangeFormat format, List<String> leftOut) {
    var file = folder.resolve("written." + format.extension());
    try (var out = Files.newOutputStream(file)) {
      var report = QuestionExport.write(questions, format, TOPICS, out);
      assertThat(report.written() + report.leftOut().size()).isEqualTo(questions.size());
      leftOut.addAll(report.leftOut());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The question of a row that has nothing wrong. */
  static Question question(SourceRow row) {
    assertThat(row.findings()).as(row.where()).isEmpty();
    var reading = QuestionReader.read(row.line());
    assertThat(reading).as(row.toString()).isInstanceOf(QuestionReading.Accepted.class);
    return ((QuestionReading.Accepted) reading).question();
  }

  static List<String> codes(SourceRow row) {
    return row.findings().stream().map(finding -> finding.fault().code()).toList();
  }
}
