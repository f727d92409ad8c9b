package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.cms.statute.Rank;

class AuthorityTests {

  @ParameterizedTest
  @CsvSource({"中华人民共和国民法典,BASIC_LAW", "刑法,BASIC_LAW", "中华人民共和国劳动合同法,LAW", "工伤认定办法,OTHER", "某某办法（试行）,OTHER",
      "中华人民共和国看守所条例,REGULATION", "最高人民法院关于审理案件适用法律的解释,INTERPRETATION", "通知,OTHER"})
  void guessesFromTheTitle(String title, Authority authority) {
    assertThat(Authority.ofTitle(title)).isEqualTo(authority);
  }

  @ParameterizedTest
  @CsvSource({"CONSTITUTION,中华人民共和国宪法,BASIC_LAW", "STATUTE,中华人民共和国民法典,BASIC_LAW", "STATUTE,中华人民共和国户口登记条例,LAW",
      "REGULATION,工伤认定办法,REGULATION", "LOCAL_REGULATION,威海市停车管理和服务条例,REGULATION",
      "JUDICIAL_INTERPRETATION,最高人民法院关于民法典时间效力的规定,INTERPRETATION"})
  void followsTheRankWhereItIsKnown(Rank rank, String title, Authority authority) {
    assertThat(Authority.of(rank, title)).isEqualTo(authority);
  }
}
