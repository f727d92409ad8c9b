package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationInQuestionTests {

  @ParameterizedTest
  @CsvSource({"民法典第一千零六十四条,民法典#1064", "《民法典》第一千零六十四条第二款,民法典#1064", "民法典第1064条是什么,民法典#1064", "民法典1064,民法典#1064",
      "民法典 1064条,民法典#1064", "请问刑法第一百二十条之一怎么说,刑法#120-1", "刑法120-1,刑法#120-1", "中华人民共和国刑法 第二十条,中华人民共和国刑法#20",
      "劳动法第三条和民法典第十条,民法典#10", "劳动法第三条和民法典第十条,劳动法#3", "民法典 第 十 条,民法典#10", "民法典　１０６４　条,民法典#1064",
      "民法典\u00a0第\u200910\u00a0条,民法典#10"})
  void findsTheArticlesMeant(String question, String name) {
    assertThat(CitationInQuestion.names(question)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "离婚", "第十条", "条", "110", "欠了2000元怎么办", "民法典第零条", "民法典99999", "这条狗咬人"})
  void findsNoneWhereNoneIsNamed(String question) {
    assertThat(CitationInQuestion.names(question)).isEmpty();
  }

  static Stream<String> hostileTexts() {
    return HostileText.ofOneThousand();
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void endsSoonOnOneThousandCharactersOfTheWorstKind(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(5),
        () -> assertThat(CitationInQuestion.names(text)).hasSizeLessThan(100));
  }

  @Test
  void namesNoMoreThanItsBound() {
    assertThat(CitationInQuestion.names("第一".repeat(100))).isEmpty();
    assertThat(CitationInQuestion.names("一".repeat(200) + "条")).hasSizeLessThan(100);
    assertThat(CitationInQuestion.names("法第一条".repeat(50))).hasSizeLessThan(100);
  }
}
