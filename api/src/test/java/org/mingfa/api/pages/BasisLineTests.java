package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.StatuteNames;

class BasisLineTests {

  private final CitationParser parser = new CitationParser(
      StatuteNames.of(List.of("中华人民共和国灯塔法", "中华人民共和国潮汐法"), Map.of()));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"《灯塔法》第三条：可以带猫。 | 《灯塔法》第三条 | 可以带猫。",
      "《灯塔法》第三条、第四条第二款: 可以带猫。 | 《灯塔法》第三条,《灯塔法》第四条第二款 | 可以带猫。",
      "《灯塔法》第三条和《潮汐法》第一条：两个都要：都要。 | 《灯塔法》第三条,《潮汐法》第一条 | 两个都要：都要。",
      "《灯塔法》第一条至第三条：说了三条。 | 《灯塔法》第一条,《灯塔法》第二条,《灯塔法》第三条 | 说了三条。",
      "《灯塔法》第三条 | 《灯塔法》第三条 | ''", "猫的规定：见灯塔法第三条。 | 《灯塔法》第三条 | 猫的规定：见灯塔法第三条。",
      "没有引用任何法律。 | '' | 没有引用任何法律。", "《灯塔法》：整部都看看。 | 《灯塔法》 | 整部都看看。"})
  void partsTheCitationsFromTheirMeaning(String line, String cited, String gloss) {
    var read = BasisLine.read(line, parser);
    assertThat(String.join(",", read.cited().stream().map(BasisLine.Named::label).toList())).isEqualTo(cited);
    assertThat(read.gloss()).isEqualTo(gloss);
  }
}
