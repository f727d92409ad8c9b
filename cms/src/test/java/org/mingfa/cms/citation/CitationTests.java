package org.mingfa.cms.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTests {

  private static final CitationQuery QUERY = new CitationQuery(Vocabulary.NAMES);

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"民法典1064|《民法典》第一千零六十四条", "民法典第一千零六十四条|《民法典》第一千零六十四条", "劳动合同法 82条|《劳动合同法》第八十二条",
      "宪法 33|《宪法》第三十三条", " 民法典一千零六十四 |《民法典》第一千零六十四条", "《民法典》第1064条第2款第（三）项|《民法典》第一千零六十四条第二款第三项",
      "民法典１０６４条|《民法典》第一千零六十四条", "刑法120-1|《刑法》第一百二十条之一", "消法 55|《消费者权益保护法》第五十五条",
      "《关于修改〈刑法〉的决定》第3条|《关于修改〈刑法〉的决定》第三条"})
  void readsAQueryThatIsACitation(String query, String written) {
    assertThat(QUERY.read(query).map(Citation::written)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "民法典", "1064", "第1064条", "民法典1064怎么规定", "看民法典1064", "民法典10-12条", "离婚", "民法典 2021年",
      "公司法人", "条"})
  void leavesOtherQueriesToTheSearch(String query) {
    assertThat(QUERY.read(query)).isEmpty();
  }

  @Test
  void knowsANameInEverySpelling() {
    var names = StatuteNames.of(List.of("中华人民共和国刑法修正案（十一）", "关于修改《刑法》的决定"), Map.of("刑十一", "中华人民共和国刑法修正案（十一）"));
    assertThat(List.of("刑法修正案(十一)", "中华人民共和国 刑法修正案（十一）", "刑十一"))
        .allSatisfy(name -> assertThat(names.canonical(name)).contains("中华人民共和国刑法修正案（十一）"));
    assertThat(names.canonical("关于修改〈刑法〉的决定")).contains("关于修改《刑法》的决定");
    assertThat(names.canonical("刑法")).isEmpty();
  }

  @Test
  void refusesANameOfOneCharacter() {
    assertThatThrownBy(() -> StatuteNames.of(List.of("法"), Map.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void prefersAFullTitleToAnAlias() {
    var names = StatuteNames.of(List.of("中华人民共和国劳动法"), Map.of("劳动法", "中华人民共和国劳动合同法"));
    assertThat(names.canonical("劳动法")).contains("中华人民共和国劳动法");
  }

  @Test
  void hasNoParagraphWithoutAnArticle() {
    assertThatThrownBy(() -> new Citation("刑法", null, OptionalInt.of(1), OptionalInt.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
