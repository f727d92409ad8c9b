package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.cms.statute.EnactmentAct.ADOPTED;
import static org.mingfa.cms.statute.EnactmentAct.AMENDED;
import static org.mingfa.cms.statute.EnactmentAct.APPROVED;
import static org.mingfa.cms.statute.EnactmentAct.PROMULGATED;
import static org.mingfa.cms.statute.EnactmentAct.REVISED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnactmentHistoryTests {

  @Test
  void readsAnAdoption() {
    assertThat(EnactmentHistory.parse("2020年5月28日第十三届全国人民代表大会第三次会议通过")).singleElement().satisfies(r -> {
      assertThat(r.date()).isEqualTo("2020-05-28");
      assertThat(r.act()).isEqualTo(ADOPTED);
      assertThat(r.by()).isEqualTo("第十三届全国人民代表大会第三次会议");
      assertThat(r.instrument()).isEmpty();
    });
  }

  @Test
  void readsAnAmendmentWithItsDecision() {
    assertThat(EnactmentHistory.parse("根据2020年10月17日第十三届全国人民代表大会常务委员会第二十二次会议《关于修改〈中华人民共和国专利法〉的决定》第四次修正"))
        .singleElement().satisfies(r -> {
          assertThat(r.act()).isEqualTo(AMENDED);
          assertThat(r.instrument()).contains("关于修改〈中华人民共和国专利法〉的决定");
        });
  }

  @Test
  void separatesTheRecordsOfOneParagraph() {
    assertThat(EnactmentHistory.parse(
        "（2001年4月28日第九届全国人大常委会第二十一次会议通过　根据2018年4月27日第十三届全国人大常委会第二次会议《关于修改六部法律的决定》修正　2024年9月13日第十四届全国人大常委会第十一次会议修订）"))
        .extracting(EnactmentRecord::act).containsExactly(ADOPTED, AMENDED, REVISED);
  }

  @Test
  void separatesTheAmendmentsOfOneSentence() {
    assertThat(EnactmentHistory.parse(
        "根据1988年4月12日第七届全国人民代表大会第一次会议通过的《宪法修正案》、1993年3月29日第八届全国人民代表大会第一次会议通过的《宪法修正案》和2018年3月11日第十三届全国人民代表大会第一次会议通过的《宪法修正案》修正"))
        .extracting(EnactmentRecord::act, r -> r.date().getYear())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(AMENDED, 1988),
            org.assertj.core.groups.Tuple.tuple(AMENDED, 1993),
            org.assertj.core.groups.Tuple.tuple(AMENDED, 2018));
  }

  @Test
  void tellsTheCitysAmendmentFromTheProvincesApproval() {
    assertThat(EnactmentHistory
        .parse("2019年12月27日 某市第十七届人民代表大会常务委员会第二十一次会议通过并经2020年1月15日某省第十三届人民代表大会常务委员会第十六次会议批准的《关于修改<某市条例>的决定》修正"))
        .extracting(EnactmentRecord::act, EnactmentRecord::by)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(AMENDED, "某市第十七届人民代表大会常务委员会第二十一次会议"),
            org.assertj.core.groups.Tuple.tuple(APPROVED, "某省第十三届人民代表大会常务委员会第十六次会议"));
  }

  @Test
  void readsPromulgationBesideAdoption() {
    assertThat(EnactmentHistory.parse("2002年8月29日第九届全国人大常委会第二十九次会议通过　2002年8月29日中华人民共和国主席令第七十三号公布"))
        .extracting(EnactmentRecord::act).containsExactly(ADOPTED, PROMULGATED);
  }

  @Test
  void takesTheCommencementThatARecordNames() {
    assertThat(EnactmentHistory.parse("（2020年12月25日最高人民法院审判委员会第1825次会议通过，自2021年1月1日起施行）")).singleElement()
        .satisfies(r -> {
          assertThat(r.date()).isEqualTo("2020-12-25");
          assertThat(r.by()).isEqualTo("最高人民法院审判委员会第1825次会议");
          assertThat(r.inForceFrom()).contains(LocalDate.of(2021, 1, 1));
        });
  }

  @Test
  void isNotMisledByDatesInTheNameOfADecision() {
    assertThat(EnactmentHistory.parse("根据2020年3月1日某市人民代表大会第一次会议《关于修改2010年2月3日公布的办法的决定》修正"))
        .extracting(EnactmentRecord::date).containsExactly(LocalDate.of(2020, 3, 1));
  }

  @Test
  void readsDatesInChineseDigits() {
    assertThat(EnactmentHistory.parse("二〇〇六年六月二十九日某市人民代表大会第一次会议通过")).extracting(EnactmentRecord::date)
        .containsExactly(LocalDate.of(2006, 6, 29));
  }

  @ParameterizedTest
  @ValueSource(strings = {"根据国家有关规定经批准设立的组织，应当公布章程。", "2021年2月30日", "第一条 本法自2021年1月1日起施行。", ""})
  void leavesOtherLinesAlone(String line) {
    assertThat(EnactmentHistory.isRecord(line)).isFalse();
  }

  @Test
  void passesOverADayTheCalendarDoesNotKnow() {
    assertThat(EnactmentHistory.parse("2021年2月30日某市人民代表大会通过")).isEmpty();
  }
}
