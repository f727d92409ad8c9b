package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.ShippedQuestions;

/** What is written is read as it was. */
class RoundTripTests {

  @TempDir
  Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(names = {"EXCEL", "JSON_LINES"})
  void givesEveryShippedQuestionBack(ExchangeFormat format) {
    var questions = ShippedQuestions.all();
    var leftOut = new ArrayList<String>();
    assertThat(back(questions, format, leftOut)).isEqualTo(questions).isNotEmpty();
    assertThat(leftOut).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"QTI_2_1", "QTI_3_0"})
  void givesAllButCasesBackThroughQti(ExchangeFormat format) {
    var questions = ShippedQuestions.all().stream().filter(q -> !q.isCase()).toList();
    assertThat(back(ShippedQuestions.all(), format, new ArrayList<>())).isEqualTo(questions).isNotEmpty();
  }

  @Test
  void givesAllButCasesAndOrderingsBackThroughGift() {
    var questions = ShippedQuestions.all().stream().filter(q -> !q.isCase() && q.kind() != ItemKind.ORDERING).toList();
    var leftOut = new ArrayList<String>();
    assertThat(back(ShippedQuestions.all(), ExchangeFormat.GIFT, leftOut)).isEqualTo(questions).isNotEmpty();
    assertThat(leftOut).hasSize(ShippedQuestions.all().size() - questions.size());
  }

  @Test
  void givesStemChoicesAndKeyOfSingleChoicesBackThroughAiken() {
    var singles = ShippedQuestions.all().stream().filter(q -> q.kind() == ItemKind.SINGLE).toList();
    var rows = Exchanged.read(ExchangeFormat.AIKEN,
        new Exchanged(folder).write(ShippedQuestions.all(), ExchangeFormat.AIKEN, new ArrayList<>()));
    assertThat(rows).hasSameSizeAs(singles).isNotEmpty().allMatch(row -> row.findings().isEmpty());
    for (var i = 0; i < rows.size(); i++) {
      var item = singles.get(i).items().getFirst();
      assertThat(rows.get(i).line().stem()).isEqualTo(item.prompt().stem());
      assertThat(rows.get(i).line().options()).isEqualTo(item.choices());
      assertThat(rows.get(i).line().key()).isEqualTo(String.valueOf((char) ('A' + item.key().getFirst())));
    }
  }

  private List<Question> back(List<Question> questions, ExchangeFormat format, List<String> leftOut) {
    return Exchanged.read(format, new Exchanged(folder).write(questions, format, leftOut)).stream()
        .map(Exchanged::question).toList();
  }
}
