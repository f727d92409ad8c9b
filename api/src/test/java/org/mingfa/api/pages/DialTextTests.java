package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.api.pages.DialText.Run;

class DialTextTests {

  @Test
  void findsPublicLinesAndNumbersOfWeihai() {
    assertThat(DialText.of("打12348，或0631-5231234；有危险打110").runs()).containsExactly(new Run("打", ""),
        new Run("12348", "12348"), new Run("，或", ""), new Run("0631-5231234", "06315231234"), new Run("；有危险打", ""),
        new Run("110", "110"));
  }

  @Test
  void dialsNoAmountDateOrLongerNumber() {
    assertThat(DialText.of("12000元、12000人、120年、第110条、3712348、12万元").runs()).allMatch(run -> run.number().isEmpty());
  }

  @Test
  void losesNoCharacter() {
    var random = new Random(7);
    for (var i = 0; i < 2_000; i++) {
      var text = random.ints(12, 0, 9).mapToObj(n -> "0123459打-".substring(n, n + 1)).collect(Collectors.joining());
      assertThat(DialText.of(text).runs().stream().map(Run::text).collect(Collectors.joining())).isEqualTo(text);
    }
  }
}
