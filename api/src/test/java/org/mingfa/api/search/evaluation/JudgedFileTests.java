package org.mingfa.api.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.cms.refusal.RefusedException;

class JudgedFileTests {

  @Test
  void readsTabbedLinesAndJson() {
    var read = read("\uFEFF老公欠的钱我要还吗\t民法典1064，husband-debt-repay\r\n\n"
        + "{\"question\":\"离婚\",\"relevant\":[\"民法典第一千零七十七条\"],\"id\":7}\n离婚\ta\tb、c");

    assertThat(read).containsExactly(
        new JudgedQuestion("老公欠的钱我要还吗", List.of("民法典1064", "husband-debt-repay")),
        new JudgedQuestion("离婚", List.of("民法典第一千零七十七条")), new JudgedQuestion("离婚", List.of("a", "b", "c")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"离婚|1", "离婚→a⏎离婚→，|2", "{|1", "{\"question\":\"离婚\"}|1",
      "{\"question\":7,\"relevant\":[null]}|1", "{\"relevant\":[\"a\"]}|1", "''|1"})
  void saysWhichLineIsWrong(String text, int line) {
    assertThatThrownBy(() -> read(text.replace("→", "\t").replace("⏎", "\n")))
        .isInstanceOfSatisfying(RefusedException.class, refused -> {
          assertThat(refused.refusal().code()).isEqualTo("bad-judged");
          assertThat(refused.refusal().arguments()).containsExactly(line);
        });
  }

  @Test
  void refusesTooManyQuestionsAndOtherEncodings() {
    assertThat(read("离婚\ta\n".repeat(JudgedFile.MOST))).hasSize(JudgedFile.MOST);
    assertThatThrownBy(() -> read("离婚\ta\n".repeat(JudgedFile.MOST + 1)))
        .isInstanceOfSatisfying(RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("too-many-judged"));
    assertThatThrownBy(() -> JudgedFile.read(new byte[]{(byte) 0xC0, (byte) 0xEB}))
        .isInstanceOfSatisfying(RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("not-utf-8"));
  }

  private static List<JudgedQuestion> read(String text) {
    return JudgedFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
