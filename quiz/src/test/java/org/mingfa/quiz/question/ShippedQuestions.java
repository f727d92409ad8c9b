package org.mingfa.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The questions that come with the product, as their files hold them. */
public final class ShippedQuestions {

  private static final Path FOLDER = Path.of("src", "main", "resources", "demo", "questions");

  private ShippedQuestions() {
  }

  /** All of them; a line that is refused fails the test that asks. */
  public static List<Question> all() {
    var questions = new ArrayList<Question>();
    try (var files = Files.list(FOLDER)) {
      for (var file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (var line : Files.readAllLines(file)) {
          var reading = QuestionJson.read(line);
          assertThat(reading).as(line).isInstanceOf(QuestionReading.Accepted.class);
          questions.add(((QuestionReading.Accepted) reading).question());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return questions;
  }
}
