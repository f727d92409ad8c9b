package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"夫妻离婚的，应当登记|离婚登记|夫妻<em>离婚</em>的，应当<em>登记</em>",
      "离婚登记机关|离婚登记|<em>离婚登记</em>机关", "a<b>离婚&amp;|离婚|a&lt;b&gt;<em>离婚</em>&amp;amp;", "没有|离婚|没有",
      "<离婚>|离婚|&lt;<em>离婚</em>&gt;", "醉酒驾车|醉驾|<em>醉</em>酒<em>驾</em>车", "ＡＢＣ公司|abc|<em>ＡＢＣ</em>公司"})
  void marksWhatWasAskedAndEscapesTheRest(String text, String question, String snippet) {
    assertThat(snippet(text, question)).isEqualTo(snippet);
  }

  @Test
  void cutsTheWindowThatHasMostOfTheQuestion() {
    var text = "离婚。" + "无关的话。".repeat(100) + "离婚时，夫妻的共同财产由双方协议处理。" + "无关的话。".repeat(100);

    assertThat(snippet(text, "离婚共同财产协议")).startsWith("…<em>离婚</em>时，夫妻的<em>共同财产</em>由双方<em>协议</em>处理。").endsWith("…");
  }

  @Test
  void showsTheBeginningWhereNothingMatches() {
    assertThat(snippet("法".repeat(500), "xyz")).isEqualTo("法".repeat(120) + "…");
  }

  @Test
  void showsAMatchAtTheVeryEnd() {
    assertThat(snippet("法律。".repeat(100) + "离婚", "离婚")).startsWith("…").endsWith("<em>离婚</em>");
  }

  @Test
  void neverCutsACharacterNorLeavesMarkupOpen() {
    var random = new Random(11);
    var alphabet = new int[]{'离', '婚', 0x20BB7, 0x1F600, '<', '&', '。', 'e', 0x301, ' '};
    for (var i = 0; i < 3_000; i++) {
      var text = IntStream.range(0, random.nextInt(400)).map(_ -> alphabet[random.nextInt(alphabet.length)])
          .mapToObj(Character::toString).collect(Collectors.joining());
      var snippet = snippet(text, "离婚𠮷");
      assertThat(snippet.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
      assertThat(snippet.replaceAll("<em>[^<>]+</em>", "")).doesNotContain("<", ">");
      assertThat(snippet.replaceAll("</?em>|&[a-z#0-9]+;", "x").length()).isLessThan(400);
    }
  }

  private static String snippet(String text, String question) {
    return Highlights.snippet(text, Set.copyOf(Tokens.of(question)));
  }
}
