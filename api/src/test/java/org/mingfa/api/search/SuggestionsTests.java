package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.api.search.Suggestions.Suggestion;

class SuggestionsTests {

  private static final Suggestions SUGGESTIONS = Suggestions.of(List.of(new Suggestion("民法典", 1),
      new Suggestion("民法典", 3), new Suggestion("中华人民共和国民法典", 3), new Suggestion("劳动合同法", 3),
      new Suggestion("中华人民共和国劳动合同法", 3), new Suggestion("离婚时孩子归谁？", 2), new Suggestion("民法典宣讲", 1),
      new Suggestion("重婚", 1)));

  @ParameterizedTest
  @CsvSource({"民法,民法典", "minfa,民法典", "minfadian,民法典", "mfd,民法典", "MFD,民法典", "ldht,劳动合同法", "离婚,离婚时孩子归谁？",
      "lihun,离婚时孩子归谁？", "孩子归,离婚时孩子归谁？", "民发典,民法典", "《民法,民法典", "chonghun,重婚", "民fa,民法典"})
  void completesCharactersPinyinInitialsAndSounds(String typed, String text) {
    assertThat(SUGGESTIONS.complete(typed, 5)).startsWith(text);
  }

  @Test
  void suggestsEachTextOnceAndTheWeightierFirst() {
    assertThat(SUGGESTIONS.complete("民法典", 5)).containsExactly("民法典", "民法典宣讲", "中华人民共和国民法典");
    assertThat(SUGGESTIONS.complete("民法典", 1)).containsExactly("民法典");
  }

  @Test
  void suggestsNothingForNothing() {
    assertThat(SUGGESTIONS.complete("", 5)).isEmpty();
    assertThat(SUGGESTIONS.complete(" ?!", 5)).isEmpty();
    assertThat(SUGGESTIONS.complete("xyzzy", 5)).isEmpty();
    assertThat(SUGGESTIONS.complete("民", 0)).isEmpty();
    assertThat(SUGGESTIONS.complete("民".repeat(10_000), 5)).isEmpty();
    assertThat(Suggestions.NONE.complete("民", 5)).isEmpty();
  }

  @Test
  void keepsNoMoreThanItsBound() {
    var many = Suggestions
        .of(IntStream.range(0, Suggestions.MOST + 100).mapToObj(i -> new Suggestion("x" + i, i)).toList());

    assertThat(many.complete("x0", 5)).isEmpty();
    assertThat(many.complete("x" + (Suggestions.MOST + 99), 5)).hasSize(1);
  }

  static Stream<String> hostileTexts() {
    return HostileText.ofOneThousand();
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void endsSoonOnHostileText(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(5),
        () -> IntStream.of(20, 60, 1_000).forEach(length -> SUGGESTIONS.complete(text.substring(0, length), 8)));
  }

  @Test
  void takesWhateverIsTyped() {
    var random = new Random(5);
    for (var i = 0; i < 2_000; i++) {
      var typed = random.ints(random.nextInt(8), 0, 0x2FFFF).mapToObj(Character::toString)
          .collect(Collectors.joining());
      assertThat(SUGGESTIONS.complete(typed, 3)).hasSizeLessThanOrEqualTo(3);
    }
    assertThat(SUGGESTIONS.complete("𠮷", 3)).isEqualTo(List.of());
  }
}
