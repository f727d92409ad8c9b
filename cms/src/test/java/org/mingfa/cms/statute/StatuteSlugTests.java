package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteSlugTests {

  @ParameterizedTest
  @CsvSource({"中华人民共和国民法典,minfadian", "民法典,minfadian", "威海市文明行为促进条例,weihaishiwenmingxingweicujintiaoli",
      "中华人民共和国行政处罚法,xingzhengchufafa", "中华人民共和国律师法,lvshifa", "中华人民共和国银行业监督管理法,yinhangyejianduguanlifa",
      "中华人民共和国刑法修正案（十一）,xingfaxiuzhenganshiyi", "蓬岛市5G基站条例,pengdaoshi5gjizhantiaoli"})
  void spellsTheBriefTitle(String title, String slug) {
    assertThat(StatuteSlug.of(new StatuteTitle(title))).hasValue(slug);
  }

  @Test
  void hasNoneForATitleWithoutALetter() {
    assertThat(StatuteSlug.of(new StatuteTitle("《——》"))).isEmpty();
  }

  @Test
  void isAlwaysFitForAnAddress() {
    var random = new Random(4);
    for (var i = 0; i < 2_000; i++) {
      var title = random.ints(random.nextInt(40), 0x20, 0x1_1000).filter(c -> !(0xD800 <= c && c < 0xE000))
          .mapToObj(Character::toString).reduce("", String::concat);
      assertThat(StatuteSlug.of(new StatuteTitle(title))).satisfiesAnyOf(s -> assertThat(s).isEmpty(),
          s -> assertThat(s.orElseThrow()).matches("[a-z0-9]{1,100}"));
    }
  }

  @Test
  void differsForEveryRealStatute() {
    assertThat(SharedLaws.justLaws().keySet().stream().map(t -> StatuteSlug.of(new StatuteTitle(t))))
        .doesNotHaveDuplicates();
  }
}
