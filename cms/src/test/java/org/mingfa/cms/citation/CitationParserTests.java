package org.mingfa.cms.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cms.citation.CitationMention.Naming;

class CitationParserTests {

  private static final CitationParser PARSER = new CitationParser(Vocabulary.NAMES);

  private static List<CitationMention> find(String text, @Nullable String own) {
    return PARSER.parse(text, own);
  }

  /** 民法典 1064§2(3): the short title, then article, paragraph, item; a range in its own brackets. */
  private static String brief(List<CitationMention> mentions) {
    return mentions.stream().map(CitationParserTests::brief).collect(Collectors.joining(" "));
  }

  private static String brief(CitationMention mention) {
    var citation = mention.citation();
    var text = new StringBuilder(citation.statute().replace("中华人民共和国", ""));
    if (citation.number() != null) {
      text.append(citation.number());
    }
    citation.paragraph().ifPresent(n -> text.append('§').append(n));
    citation.item().ifPresent(n -> text.append('(').append(n).append(')'));
    return text.append(mention.ranged() ? "~" : "").toString();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"《民法典》第1064条|民法典1064", "民法典第一千零六十四条第二款|民法典1064§2", "民法典1064条|民法典1064",
      "民法典1064|民法典1064", "民法典一千零六十四条|民法典1064", "《中华人民共和国民法典》第1064条|民法典1064", "《 民法典 》 第 １０６４ 条|民法典1064",
      "〈民法典〉第1064条|民法典1064", "《民法典》1064、1065条|民法典1064 民法典1065", "民法典第1064|民法典1064", "民法典1064第二款|民法典1064§2",
      "民法典1064怎么说|民法典1064", "劳动合同法 82条|劳动合同法82", "宪法第三十三条|宪法33", "消法55条|消费者权益保护法55", "《消法》第55条|消费者权益保护法55",
      "《刑法》第二百六十六条|刑法266", "刑法第一百二十条之一|刑法120-1", "刑法120-1|刑法120-1", "刑法第120条之1第3款|刑法120-1§3",
      "《刑法（2023年修正）》第二百六十六条|刑法266", "《刑法》（2023修正）第二百六十六条|刑法266", "民法典第五编第一千零六十四条|民法典1064",
      "民法典婚姻家庭编第1064条|民法典1064", "民法典的第1064条|民法典1064", "“民法典”第1064条|民法典1064", "**《民法典》**第1064条|民法典1064",
      "我国宪法第三十三条|宪法33", "第三条，宪法第三十三条|宪法33", "同时构成刑法第二百六十六条的|刑法266"})
  void readsTheFormsPeopleWrite(String text, String found) {
    assertThat(brief(find(text, null))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"《民法典》第三条、第五条|民法典3 民法典5", "《民法典》第三、五条|民法典3 民法典5",
      "《民法典》第三条和第五条第二款|民法典3 民法典5§2", "《民法典》第十条第一款、第三款|民法典10§1 民法典10§3",
      "《民法典》第十条第一、三款|民法典10§1 民法典10§3", "《民法典》第十条第一款第（三）项|民法典10§1(3)", "《民法典》第十条第(3)项|民法典10(3)",
      "《民法典》第十条（三）项|民法典10(3)", "《民法典》第十条第一款第二项、第二款第三项|民法典10§1(2) 民法典10§2(3)",
      "依据《劳动合同法》第38、46、47条|劳动合同法38 劳动合同法46 劳动合同法47", "《民法典》第38，46条|民法典38 民法典46",
      "《民法典》第二条以及第五条或者第六条|民法典2 民法典5 民法典6", "《民法典》第十条，第十二条|民法典10 民法典12",
      "《民法典》第十条和十二条|民法典10 民法典12", "民法典1064，3年内|民法典1064",
      "《民法典》第十条、《劳动法》第五条|民法典10 劳动法5", "《民法典》《劳动法》|民法典 劳动法", "《民法典》和《劳动法》第五条|民法典 劳动法5"})
  void readsLists(String text, String found) {
    assertThat(brief(find(text, null))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"《民法典》第十条至第十二条|民法典10~ 民法典11~ 民法典12~", "民法典10-12条|民法典10~ 民法典11~ 民法典12~",
      "民法典第10条～第12条|民法典10~ 民法典11~ 民法典12~", "民法典1064—1065|民法典1064~ 民法典1065~",
      "刑法第二百一十八条至第二百一十九条之一|刑法218~ 刑法219~ 刑法219-1~", "刑法第120条之一至第120条之三|刑法120-1~ 刑法120-2~ 刑法120-3~",
      "《民法典》第十条第一款至第三款|民法典10§1~ 民法典10§2~ 民法典10§3~", "《民法典》第十条第（一）至（三）项|民法典10(1)~ 民法典10(2)~ 民法典10(3)~",
      "《民法典》第三条、第十条至第十一条、第二十条|民法典3 民法典10~ 民法典11~ 民法典20", "《民法典》第十二条至第十条|民法典12 民法典10"})
  void writesOutRanges(String text, String found) {
    assertThat(brief(find(text, null))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"违反《劳动法》第三条的，按同法第五条、第六条处理|劳动法3 劳动法5 劳动法6", "《劳动法》第三条；该法第五条|劳动法3 劳动法5",
      "《劳动法》有规定，见第三条|劳动法 劳动法3", "《劳动法》规定：前述法律第五条|劳动法 劳动法5", "《劳动法》。前述第三条|劳动法 劳动法3",
      "《劳动法》第三条，《民法典》第五条，该法第九条|劳动法3 民法典5 民法典9"})
  void takesTheStatuteNamedBefore(String text, String found) {
    assertThat(brief(find(text, null))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"依照本法第十条至第十一条|刑法10~ 刑法11~", "犯本节第二百零一条|刑法201", "违反第三十条的|刑法30",
      "依照《公司法》第三条。违反第三十条的|公司法3 刑法30", "本法规定的|''", "# 中华人民共和国刑法|''", "删去刑法第三条|刑法3",
      "在刑法第十七条后增加一条，作为第十七条之一：|刑法17 刑法17-1", "**第三条**　法律明文规定|''", "第三条 法律明文规定|''", "依法处罚。 第四条 对任何人犯罪|''",
      "实施第六条的行为|刑法6"})
  void takesTheTextsOwnStatute(String text, String found) {
    assertThat(brief(find(text, "中华人民共和国刑法"))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"第三条", "见第三条", "本法第三条", "同法第三条", "合同第三条", "本合同第五条", "第一条建议", "《借款合同》第三条、第五条", "《员工手册》第八条",
      "《红楼梦》", "民诉第三条", "公司法人", "公司法定代表人", "公司法实施条例第四十五条", "民法典型", "学前教育法第三条", "工伤保险条例第十四条", "第三款", "第第第条", "第条", "第零条",
      "第九万条"})
  void findsNothingWhereNoStatuteIsNamed(String text) {
    assertThat(find(text, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"《民法典》规定了，合同第三条写明，第五条又写明|民法典", "《民法典》讲得清楚。第一条建议：先协商|民法典",
      "《民法典》规定了，《借款合同》第三条、第五条|民法典", "民法典2021年施行|民法典", "民法典 7编|民法典", "民法典2021|民法典",
      "宪法的三条原则|宪法", "《民法典》三条亮点|民法典", "《劳动法》第三条和一条狗|劳动法3", "《劳动法》第三条和第五次会议|劳动法3", "《劳动法》第一条件|劳动法",
      "《劳动法》和学前教育法第三条|劳动法", "《劳动法》第五章|劳动法"})
  void keepsOtherDocumentsAndCountsApart(String text, String found) {
    assertThat(brief(find(text, null))).isEqualTo(found);
  }

  @Test
  void forgetsTheStatuteAtTheEndOfALine() {
    assertThat(brief(find("《民法典》保护您\n，第三条要看合同", null))).isEqualTo("民法典");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第二十五条|最高人民法院关于审理民间借贷案件适用法律若干问题的规定25",
      "《最高人民法院关于适用〈民法典〉的解释（一）》第三条|最高人民法院关于适用《民法典》的解释(一)3",
      "《关于适用《民法典》的解释》第三条|关于适用《民法典》的解释3", "《民法典|民法典", "《《民法典》第三条|民法典3", "《工伤保险条例》第十四条|工伤保险条例14"})
  void takesUnknownTitlesInTitleMarks(String text, String found) {
    assertThat(brief(find(text, null))).isEqualTo(found);
  }

  @Test
  void takesTheLongestName() {
    assertThat(brief(find("劳动合同法第三条、劳动法第三条、义务教育法第三条", null))).isEqualTo("劳动合同法3 劳动法3 义务教育法3");
  }

  @Test
  void saysWhereAndHow() {
    var text = "依据《劳动合同法》第38、46条，同法第47条";
    var mentions = find(text, null);
    assertThat(mentions).extracting(m -> text.substring(m.start(), m.end())).containsExactly("《劳动合同法》第38", "46条",
        "同法第47条");
    assertThat(mentions).extracting(CitationMention::naming).containsExactly(Naming.TITLE, Naming.EARLIER,
        Naming.EARLIER);
    assertThat(mentions).extracting(CitationMention::named).containsExactly("劳动合同法", "劳动合同法", "中华人民共和国劳动合同法");
  }

  @Test
  void givesEveryMentionOfARangeItsSpan() {
    var text = "见民法典第10条至第12条。";
    assertThat(find(text, null)).hasSize(3)
        .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo("民法典第10条至第12条"));
  }

  @Test
  void endsARangeAtItsLimit() {
    assertThat(find("民法典第一条至第九千条", null)).hasSize(200);
  }
}
