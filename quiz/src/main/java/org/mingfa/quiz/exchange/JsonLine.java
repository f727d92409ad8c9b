package org.mingfa.quiz.exchange;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.QuestionLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lines as JSON; also those fields of a line that a format has no place for, kept in a comment of it. */
final class JsonLine {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL)).build();

  private JsonLine() {
  }

  static Optional<QuestionLine> read(String json) {
    try {
      @Nullable
      QuestionLine line = JSON.readValue(json, QuestionLine.class);
      return Optional.ofNullable(line);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** What neither GIFT nor QTI has a field for. */
  static String marks(QuestionLine line) {
    return JSON.writeValueAsString(new QuestionLine(line.id(), null, line.topic(), line.author(), line.difficulty(),
        line.style(), null, null, null, null, null, null, null, null, line.citations(), line.words(),
        line.unworded()));
  }

  /** Puts marks into a draft, no other field, whatever the text holds; a text that is none leaves it as it is. */
  static void mark(LineDraft draft, String json) {
    read(json).ifPresent(marks -> {
      draft.id = marks.id() == null ? draft.id : marks.id();
      draft.topic = marks.topic() == null ? draft.topic : marks.topic();
      draft.author = marks.author();
      draft.difficulty = marks.difficulty();
      draft.style = marks.style();
      draft.citations = marks.citations();
      draft.words = marks.words();
      draft.unworded = marks.unworded();
    });
  }
}
