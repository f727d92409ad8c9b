package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"离婚|离 离婚 婚", "民法典|民 民法 法 法典 典", "酒|酒", "P2P平台|p2p 平 平台 台", "第1064条|第 1064 条",
      "ＡＢＣ１２３|abc123", "债务，由谁还？|债 债务 务 由 由谁 谁 谁还 还", "契約|契 契約 約", "a b-c|a b c", "Straße ÉCOLE|straße école",
      "〇一|〇 〇一 一", "时时彩|时 时时 时 时彩 彩", "①㈠|1 一"})
  void splitsHanIntoCharactersAndPairsAndKeepsOtherRunsWhole(String text, String tokens) {
    assertThat(Tokens.joined(text)).isEqualTo(tokens);
  }

  @Test
  void findsNothingInSignsAlone() {
    assertThat(Tokens.of("")).isEmpty();
    assertThat(Tokens.of(" \t\u0000《》——……!?\uD842")).isEmpty();
  }

  @Test
  void keepsSupplementaryCharactersWhole() {
    assertThat(Tokens.of("𠮷田𠀀")).containsExactly("𠮷", "𠮷田", "田", "田𠀀", "𠀀");
  }

  @Test
  void foldsDecomposedAndCompatibilityForms() {
    assertThat(Tokens.of("e\u0301cole")).isEqualTo(Tokens.of("école"));
    assertThat(Tokens.of("\uF9DC")).isEqualTo(Tokens.of("\u9686"));
  }

  @Test
  void cutsRunsAndTextsWithoutEnd() {
    assertThat(Tokens.of("x".repeat(10_000))).containsExactly("x".repeat(Tokens.LONGEST_RUN));
    assertThat(Tokens.of("法".repeat(200_000))).hasSize(Tokens.MOST);
  }

  @Test
  void countsRepeatedTokensInTheOrderOfTheirFirstUse() {
    assertThat(Tokens.counted("谁谁是谁").toString()).isEqualTo("{谁=3, 谁谁=1, 谁是=1, 是=1, 是谁=1}");
  }

  @Test
  void saysWhereInTheTextEachTokenStands() {
    var text = "①《民法》ＡＢ";
    assertThat(Tokens.spans(text)).extracting(span -> span.token() + span.start() + "-" + span.end())
        .isEqualTo(List.of("10-1", "民2-3", "民法2-4", "法3-4", "ab5-7"));
  }

  @Test
  void neverYieldsWhatAWhitespaceAnalyserWouldSplitAgain() {
    var random = new Random(7);
    for (var i = 0; i < 2_000; i++) {
      var text = IntStream.range(0, random.nextInt(60)).map(n -> random.nextInt(0x30000))
          .mapToObj(cp -> new String(Character.toChars(cp))).collect(Collectors.joining());
      assertThat(Tokens.of(text)).allSatisfy(token -> {
        assertThat(token).isNotEmpty().hasSizeLessThanOrEqualTo(2 * Tokens.LONGEST_RUN);
        assertThat(token.codePoints()).noneMatch(Character::isWhitespace);
      });
      assertThat(Tokens.joined(text)).isEqualTo(String.join(" ", Tokens.of(text)));
      assertThat(Tokens.spans(text)).allSatisfy(span -> assertThat(span.start()).isBetween(0, span.end() - 1));
    }
  }
}
