package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionLine;
import org.mingfa.quiz.question.QuestionReader;
import org.mingfa.quiz.question.QuestionReading.Accepted;

/** Texts full of every format's own marks: given back as they were, or left out and named. */
class RandomQuestionsTests {

  private static final List<String> BITS = List.of("甲", "乙", "丙", "a", "B", " ", "\n", "=", "~", "#", "{", "}", ":",
      "::", "\\", "\\n", "->", " = ", "%50%", "A. ", "ANSWER: A", "//", "####", "；", ";", "\"", "'", "&", "&amp;", "<",
      ">", "]]>", "$CATEGORY: x", "@", "+", "[html]", "_x000D_", "_x0041_x0042_", "\uD83D\uDE00", "mingfa:", "对", "错",
      "T");

  @TempDir
  Path folder = Path.of("");

  private final Random random = new Random(7);

  private String text(int most) {
    var text = new StringBuilder("字" + random.nextInt(1_000_000));
    random.ints(random.nextInt(most), 0, BITS.size()).forEach(bit -> text.append(BITS.get(bit)));
    return text.toString();
  }

  private List<String> texts() {
    return IntStream.range(0, 2 + random.nextInt(4)).mapToObj(_ -> text(6)).toList();
  }

  private Question question(int number) {
    for (;;) {
      var kind = List.of("single", "multiple", "judgement", "ordering", "matching").get(random.nextInt(5));
      var chosen = kind.equals("single") || kind.equals("multiple");
      var line = new QuestionLine("r" + number, kind, "marriage", text(3), 1 + random.nextInt(5), "life", null,
          text(12), chosen ? texts() : null,
          chosen ? kind.equals("single") ? "B" : "AB" : kind.equals("judgement") ? "F" : null,
          kind.equals("ordering") ? texts() : null,
          kind.equals("matching") ? texts().stream().map(left -> List.of(left, text(6))).toList() : null, null,
          text(12), List.of("《民法典》第一条", "《民法典》第二条"), List.of(text(4)), text(4));
      if (QuestionReader.read(line) instanceof Accepted(var question)) {
        return question;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "AIKEN", mode = EnumSource.Mode.EXCLUDE)
  void givesBackWhatItTakes(ExchangeFormat format) {
    var questions = IntStream.range(0, 600).mapToObj(this::question).toList();
    var leftOut = new ArrayList<String>();
    var back = Exchanged.read(format, new Exchanged(folder).write(questions, format, leftOut)).stream()
        .map(Exchanged::question).toList();
    assertThat(back).isEqualTo(questions.stream().filter(question -> !leftOut.contains(question.id())).toList());
    assertThat(back).hasSizeGreaterThan(60);
  }

  @Test
  void givesBackTheSingleChoicesThatAikenTakes() {
    var questions = IntStream.range(0, 600).mapToObj(this::question).toList();
    var leftOut = new ArrayList<String>();
    var back = Exchanged.read(ExchangeFormat.AIKEN,
        new Exchanged(folder).write(questions, ExchangeFormat.AIKEN, leftOut));
    assertThat(back.stream().map(row -> row.line().stem())).isEqualTo(questions.stream()
        .filter(question -> !leftOut.contains(question.id()))
        .map(question -> question.items().getFirst().prompt().stem()).toList()).hasSizeGreaterThan(10);
  }
}
