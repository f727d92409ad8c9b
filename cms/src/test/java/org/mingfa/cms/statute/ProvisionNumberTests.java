package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionNumberTests {

  @ParameterizedTest
  @CsvSource({"1064,1064", "第一千零六十四条,1064", "第1064条,1064", "第十条,10", "第一百一十条,110", "第二百零五条,205",
      "第一千二百六十条,1260", "第一百二十条之一,120-1", "120-1,120-1", "第一〇六四条,1064", "第二十条,20", "第1000条,1000"})
  void readsTheFormsPeopleWrite(String written, String number) {
    assertThat(ProvisionNumber.parse(written)).hasToString("Optional[" + number + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "第条", "第零条", "条", "99999", "1-0", "1-", "第一条之", "一万条", "1064 "})
  void refusesWhatIsNoNumber(String text) {
    assertThat(ProvisionNumber.parse(text)).isEmpty();
  }

  @Test
  void readsBackEveryNumberItWrites() {
    assertThat(IntStream.rangeClosed(1, 9999).mapToObj(n -> new ProvisionNumber(n, n % 4)))
        .allSatisfy(n -> assertThat(ProvisionNumber.parse(n.written())).contains(n));
  }

  @Test
  void writesInsertedArticlesAsStatutesDo() {
    assertThat(new ProvisionNumber(120, 1).written()).isEqualTo("第一百二十条之一");
  }

  @Test
  void ordersInsertedArticlesAfterTheirMain() {
    assertThat(new ProvisionNumber(120, 1)).isBetween(new ProvisionNumber(120, 0), new ProvisionNumber(121, 0));
  }

  @Test
  void countsFromOne() {
    assertThatThrownBy(() -> new ProvisionNumber(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
