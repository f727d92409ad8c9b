package org.mingfa.cms.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommencementTests {

  @ParameterizedTest(name = "{0} {1} -> {2} {3}")
  @CsvSource(delimiter = '|', textBlock = """
      2020年5月28日全国人民代表大会第三次会议通过 | 本法自2021年1月1日起施行。 | 2021-01-01 | CLAUSE
      2020年5月28日全国人民代表大会第三次会议通过 | 本法自公布之日起施行。 | 2020-05-28 | PROMULGATION
      2020年5月28日全国人民代表大会第三次会议通过 | 军队适用本法。 | 2020-05-28 | VERSION_DATE
      1991年9月4日甲会议通过;2020年10月17日乙会议修订;2024年4月26日丙会议《关于修改某法的决定》修正 | 本法自2021年6月1日起施行。 | 2024-04-26 | VERSION_DATE
      1991年9月4日甲会议通过;2020年10月17日乙会议修订 | 本法自2021年6月1日起施行。 | 2021-06-01 | CLAUSE
      1992年4月3日甲会议通过;2021年12月24日乙会议《关于修改某法的决定》第三次修正 | 本法自公布之日起施行。 | 2021-12-24 | VERSION_DATE
      2017年9月1日甲会议通过;2017年11月4日乙会议《关于修改某法的决定》修正 | 本法自2018年1月1日起施行。 | 2018-01-01 | CLAUSE
      2020年12月25日最高人民法院审判委员会第1次会议通过，自2021年1月1日起施行 | 以前的规定不再适用。 | 2021-01-01 | RECORD
      2016年7月21日甲市会议通过;2016年9月23日乙省会议批准;2019年12月27日甲市会议通过并经2020年1月15日乙省会议批准的《决定》修正 | 本条例自2016年11月1日起施行。 | 2020-01-15 | VERSION_DATE
      2021年6月29日甲市会议通过;2021年7月29日乙省会议批准 | 本条例自公布之日起施行。 | 2021-07-29 | PROMULGATION
      1982年12月4日第五届全国人民代表大会第五次会议通过;1982年12月4日全国人民代表大会公告公布施行 | 首都是北京。 | 1982-12-04 | RECORD
      1982年12月4日第五届全国人民代表大会第五次会议通过;1982年12月4日全国人民代表大会公告公布施行;根据2018年3月11日第十三届全国人民代表大会第一次会议通过的《修正案》修正 | 首都是北京。 | 2018-03-11 | VERSION_DATE
      """)
  void findsTheDayAndSaysWhence(String records, String clause, String day, InForce.Source source) {
    var text = "# 灯塔法\n" + records.replace(";", "\n") + "\n**第一条**　甲。\n**第二条**　" + clause;

    assertThat(StatuteMarkdown.parse("", text.getBytes(UTF_8)).statute().orElseThrow().inForce())
        .hasValueSatisfying(f -> {
          assertThat(f.from()).isEqualTo(day);
          assertThat(f.source()).isEqualTo(source);
        });
  }
}
