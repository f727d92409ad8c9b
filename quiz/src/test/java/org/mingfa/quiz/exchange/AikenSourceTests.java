package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AikenSourceTests {

  @TempDir
  Path folder = Path.of("");

  @Test
  void readsCarriageReturnsAndAByteOrderMark() {
    var rows = new Exchanged(folder).read(ExchangeFormat.AIKEN,
        "\uFEFF谁赔？\r\nA. 李某\r\nB) 王某\r\nANSWER: B\r\n\r\n二？\r\nA．甲\r\nB、乙\r\n答案：a");
    assertThat(rows).hasSize(2).allMatch(row -> row.findings().isEmpty());
    assertThat(rows.getFirst().line().stem()).isEqualTo("谁赔？");
    assertThat(rows.getFirst().line().options()).containsExactly("李某", "王某");
    assertThat(rows.getFirst().line().key()).isEqualTo("B");
    assertThat(rows.getLast().where()).isEqualTo("第 2 题（第 6 行）");
    assertThat(rows.getLast().line().options()).containsExactly("甲", "乙");
    assertThat(rows.getLast().line().key()).isEqualTo("A");
  }

  @Test
  void saysWhichQuestionHasNoAnswerAndReadsOn() {
    var rows = new Exchanged(folder).read(ExchangeFormat.AIKEN, "一？\nA. 甲\nB. 乙\n二？\nA. 丙\nB. 丁\nANSWER: A\n");
    assertThat(rows).hasSize(2);
    assertThat(Exchanged.codes(rows.getFirst())).containsExactly("no-answer");
    assertThat(rows.getLast().findings()).isEmpty();
    assertThat(rows.getLast().line().stem()).isEqualTo("二？");
  }

  @Test
  void keepsALineBeginningWithALetterInTheStem() {
    var row = new Exchanged(folder).only(ExchangeFormat.AIKEN, "甲公司与\nB. 公司签约？\nA. 有效\nB. 无效\nANSWER: A");
    assertThat(row.line().stem()).isEqualTo("甲公司与\nB. 公司签约？");
    assertThat(row.line().options()).containsExactly("有效", "无效");
  }

  @Test
  void refusesMoreQuestionsThanItTakes() {
    var text = "问？\nA. 甲\nB. 乙\nANSWER: A\n\n".repeat(QuestionSource.MOST_ROWS + 1);
    assertThat(
        new Exchanged(folder).refusal(ExchangeFormat.AIKEN, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo("too-many-rows");
  }
}
