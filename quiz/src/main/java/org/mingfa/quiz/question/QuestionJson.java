package org.mingfa.quiz.question;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions as JSON, one object without line breaks: the form in which they are stored, signed and sent. The same
 * question gives the same bytes on every machine and in every release that has the same fields.
 */
public final class QuestionJson {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL)).build();

  private QuestionJson() {
  }

  /** Reads a line of a file. */
  public static QuestionReading read(String json) {
    try {
      @Nullable
      QuestionLine line = JSON.readValue(json, QuestionLine.class);
      return line == null ? unreadable() : QuestionReader.read(line);
    } catch (JacksonException _) {
      return unreadable();
    }
  }

  private static QuestionReading unreadable() {
    return new QuestionReading.Refused(List.of(new QuestionFinding(0, "line", QuestionFault.UNREADABLE, List.of())));
  }

  /**
   * Reads what was accepted once and stored.
   *
   * @throws IllegalStateException
   *           if a stricter rule of a later release refuses it
   */
  public static Question stored(String json) {
    return switch (read(json)) {
      case QuestionReading.Accepted(var question) -> question;
      case QuestionReading.Refused(var findings) ->
        throw new IllegalStateException("a stored question no longer reads: " + findings.getFirst());
    };
  }

  public static String write(Question question) {
    return JSON.writeValueAsString(QuestionWriter.write(question));
  }
}
