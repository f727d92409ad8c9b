package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryLogTests {

  @ParameterizedTest
  @CsvSource({"离婚 ,离婚", "我的身份证37100219800101123X丢了,我的身份证*****丢了", "打138 0013-8000,打*****", "民法典1064条,民法典1064条",
      "ＡＢＣ,abc"})
  void masksWhatCouldTellAPerson(String asked, String kept) {
    assertThat(QueryLog.masked(asked)).isEqualTo(kept);
  }

  static Stream<String> hostileTexts() {
    return HostileText.ofOneThousand();
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void endsSoonOnHostileText(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> QueryLog.masked(text));
  }
}
