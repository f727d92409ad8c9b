package org.mingfa.api.search.evaluation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.InputRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judged questions, one a line, in UTF-8: either JSON or the question, a tab and what should answer it, more than one
 * apart by commas or further tabs. Empty lines are passed over.
 *
 * <pre>
 * {"question":"老公欠的钱我要还吗","relevant":["民法典第一千零六十四条","husband-debt-repay"]}
 * 老公欠的钱我要还吗	民法典1064，husband-debt-repay
 * </pre>
 */
final class JudgedFile {

  /** Bytes of a file. */
  static final int LARGEST = 256 * 1024;

  /** Questions of a file. */
  static final int MOST = 500;

  private static final int MOST_EXPECTED = 50;
  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Line(@Nullable String question, @Nullable List<String> relevant) {
  }

  private JudgedFile() {
  }

  /** Refused as {@code bad-judged} with the number of the line that is wrong, or {@code too-many-judged}. */
  static List<JudgedQuestion> read(byte[] bytes) {
    var judged = new ArrayList<JudgedQuestion>();
    var number = 0;
    for (var line : text(bytes).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        judged.add(question(line.strip(), number));
      }
      if (judged.size() > MOST) {
        throw new InputRefusal("too-many-judged", 413, List.of(MOST)).asException();
      }
    }
    if (judged.isEmpty()) {
      throw wrong(1);
    }
    return judged;
  }

  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputRefusal("not-utf-8", 400, List.of()).asException();
    }
  }

  private static JudgedQuestion question(String line, int number) {
    var read = line.startsWith("{") ? json(line, number) : tabbed(line);
    var question = Objects.requireNonNullElse(read.question(), "").strip();
    var expected = Objects.requireNonNullElse(read.relevant(), List.<String>of()).stream().filter(Objects::nonNull)
        .map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    if (question.isEmpty() || expected.isEmpty() || expected.size() > MOST_EXPECTED) {
      throw wrong(number);
    }
    return new JudgedQuestion(question, expected);
  }

  private static Line json(String line, int number) {
    try {
      return JSON.readValue(line, Line.class);
    } catch (JacksonException e) {
      throw wrong(number);
    }
  }

  private static Line tabbed(String line) {
    var tab = line.indexOf('\t');
    return tab < 0
        ? new Line(line, List.of())
        : new Line(line.substring(0, tab), Stream.of(line.substring(tab + 1).split("[\t,，、;；]", -1)).toList());
  }

  private static RuntimeException wrong(int number) {
    return new InputRefusal("bad-judged", 400, List.of(number)).asException();
  }
}
