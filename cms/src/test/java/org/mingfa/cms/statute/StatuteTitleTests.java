package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatuteTitleTests {

  @ParameterizedTest
  @ValueSource(strings = {"中华人民共和国民法典", "民法典", "《中华人民共和国民法典》", " 民 法 典 ", "中华人民共和国民法典（2020年）", "民法典》正式版（全文）",
      "民法典(最新版)"})
  void namesTheSameStatuteHoweverWritten(String written) {
    assertThat(new StatuteTitle(written).names(new StatuteTitle("中华人民共和国民法典"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"中华人民共和国刑法,中华人民共和国刑事诉讼法", "劳动法,劳动合同法", "民法典,民法通则", "刑法修正案（二）,刑法修正案（三）", "甲市条例,甲市条例（试行）"})
  void keepsStatutesApart(String one, String other) {
    assertThat(new StatuteTitle(one).names(new StatuteTitle(other))).isFalse();
  }

  @Test
  void keepsTheTitleThatADecisionQuotes() {
    assertThat(new StatuteTitle("关于暂时调整适用《中华人民共和国种子法》有关规定的决定").full())
        .isEqualTo("关于暂时调整适用《中华人民共和国种子法》有关规定的决定");
  }

  @Test
  void leavesThePlaceInFrontOfALocalRegulation() {
    assertThat(new StatuteTitle("威海市文明行为促进条例").brief()).isEqualTo("威海市文明行为促进条例");
  }

  @ParameterizedTest
  @CsvSource({"中华人民共和国民法典,true", "蓬岛市灯塔管理办法（试行）,true", "最高人民法院关于适用某法的解释（一）,true", "20250311,false", "新建文档,false"})
  void tellsATitleFromAnyOtherName(String name, boolean plausible) {
    assertThat(new StatuteTitle(name).plausible()).isEqualTo(plausible);
  }
}
