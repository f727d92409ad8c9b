package org.mingfa.cms.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatuteMarkdownTests {

  private static final String BOLD = """
      ---
      sidebar: auto
      ---

      # 中华人民共和国灯塔法

      2001年2月3日第九届全国人民代表大会常务委员会第一次会议通过

      根据2011年5月6日第十一届全国人民代表大会常务委员会第七次会议《关于修改〈中华人民共和国灯塔法〉的决定》修正

      ## 第一章　总  则

      **第一条**　为了照亮海岸，制定本法。

      **第二条**　灯塔的看守人应当：

      （一）日落时点灯；

      （二）查验下列物件：

      1．灯油；

      2．灯芯；

      （三）记录过往船舶。

      看守人违反前款第一项规定的，由守灯机关责令改正。

      第二条之一　灯塔不得出租。

      ## 第二章　附则

      **第三条**　本法自2001年7月1日起施行。
      """;

  private static final String PLAIN = """
      # 蓬岛市灯塔条例

      2021年11月2日 蓬岛市第一届人民代表大会常务委员会第六次会议通过

      2021年12月3日 经东海省第三届人民代表大会常务委员会第二次会议批准

      <!-- INFO END -->

      \u200B
      ## 第一章 总 则

      第一条 为了保护灯塔，制定本条例。

      第二条 灯塔由市人民政府管理。

      第一条第二款规定的灯塔除外。

      ## 第二章   附则

      第三条 本条例自2022年1月1日起施行。""";

  @Test
  void readsTitleRecordsAndArticlesOfTheBoldDialect() {
    var statute = statute(BOLD);

    assertThat(statute.title()).isEqualTo("中华人民共和国灯塔法");
    assertThat(statute.rank()).isEqualTo(Rank.STATUTE);
    assertThat(statute.versionDate()).contains(LocalDate.of(2011, 5, 6));
    assertThat(statute.provisions()).extracting(p -> p.number().toString()).containsExactly("1", "2", "2-1", "3");
  }

  @Test
  void readsThePlainDialect() {
    var statute = statute(PLAIN);

    assertThat(statute.title()).isEqualTo("蓬岛市灯塔条例");
    assertThat(statute.rank()).isEqualTo(Rank.LOCAL_REGULATION);
    assertThat(statute.provisions()).hasSize(3);
    assertThat(statute.provisions().get(1).paragraphs()).extracting(Paragraph::text)
        .containsExactly("灯塔由市人民政府管理。", "第一条第二款规定的灯塔除外。");
  }

  @Test
  void keepsParagraphsItemsAndSubitemsApart() {
    var article = statute(BOLD).provisions().get(1);

    assertThat(article.paragraphs()).hasSize(2);
    var list = article.paragraphs().getFirst();
    assertThat(list.opening()).isEqualTo("灯塔的看守人应当：");
    assertThat(list.items()).extracting(Item::label).containsExactly("（一）", "（二）", "（三）");
    assertThat(list.items().get(1).items()).extracting(Item::text).containsExactly("1．灯油；", "2．灯芯；");
    assertThat(article.text()).isEqualTo("""
        灯塔的看守人应当：
        （一）日落时点灯；
        （二）查验下列物件：
        1．灯油；
        2．灯芯；
        （三）记录过往船舶。
        看守人违反前款第一项规定的，由守灯机关责令改正。""");
  }

  @Test
  void closesUpLetterSpacedHeadings() {
    var statute = statute(BOLD);

    assertThat(statute.provisions().getFirst().heading()).containsExactly("第一章 总则");
    assertThat(statute.outline()).extracting(OutlineEntry::heading).containsExactly("第一章 总则", "第二章 附则");
    assertThat(statute.outline().getLast().first()).contains(new ProvisionNumber(3, 0));
  }

  @Test
  void nestsBooksChaptersAndSections() {
    var statute = statute("""
        # 海法典
        ## 第五编　港口
        ### 第三章　码头
        #### 第一节　泊位
        **第一条**　甲。
        #### 第二节　缆桩
        **第二条**　乙。
        ## 第六编　航道
        **第三条**　丙。
        ## 附　则
        **第四条**　丁。
        """);

    assertThat(statute.provisions()).extracting(ParsedProvision::heading).containsExactly(
        List.of("第五编 港口", "第三章 码头", "第一节 泊位"), List.of("第五编 港口", "第三章 码头", "第二节 缆桩"), List.of("第六编 航道"),
        List.of("附则"));
    assertThat(statute.outline()).extracting(OutlineEntry::depth).containsExactly(0, 1, 2, 2, 0, 0);
  }

  @Test
  void keepsAppendicesOutOfTheArticles() {
    var report = parse("灯塔法.md", BOLD + """

        ## 附件一

        **第四条**　这一行属于附件。

        ## 灯油标准表

        | 等级 | 升 |
        | ---- | -- |
        | 一   | 20 |
        """);

    assertThat(report.articles()).isEqualTo(4);
    assertThat(report.statute().orElseThrow().appendices()).extracting(Appendix::title).containsExactly("附件一",
        "灯油标准表");
    assertThat(report.findings()).extracting(ImportFinding::code).containsOnly("appendix", "in-force-estimated");
  }

  @Test
  void skipsATableOfContents() {
    var statute = statute("""
        # 灯塔法
        目　录
        第一章　总则
        第二章　附则
        第一章　总则
        第一条　甲。
        第二章　附则
        第二条　乙。
        """);

    assertThat(statute.outline()).hasSize(2);
    assertThat(statute.provisions()).extracting(ParsedProvision::heading).containsExactly(List.of("第一章 总则"),
        List.of("第二章 附则"));
  }

  @Test
  void keepsThePreamble() {
    var statute = statute("""
        # 海洋宪章
        ## 序言
        海洋属于所有的人。
        沿海的人守护它。
        ## 第一章　总纲
        **第一条**　甲。
        """);

    assertThat(statute.preamble()).contains("海洋属于所有的人。\n沿海的人守护它。");
    assertThat(statute.provisions().getFirst().heading()).containsExactly("第一章 总纲");
  }

  @Test
  void putsTheFilesOfAFolderInOrder() {
    var report = StatuteMarkdown.parseFolder("中华人民共和国灯塔法",
        Map.of("README.md", bytes("# 中华人民共和国灯塔法\n2001年2月3日第九届全国人民代表大会第一次会议通过"), "00-supplementary.md",
            bytes("# 附则\n**第三条**　本法自2001年7月1日起施行。"), "01.md", bytes("# 第一编　总则\n**第一条**　甲。"), "02.md",
            bytes("# 第二编　分则\n**第二条**　乙。"), "03-amendment.md",
            bytes("# 修正案\n## 灯塔法修正案\n*2001年3月3日通过*\n**第一条**　灯塔法第一条修改为：“**第一条**　丙。”")));

    assertThat(report.statute().orElseThrow().provisions()).extracting(p -> p.number().article()).containsExactly(1, 2,
        3);
    assertThat(report.statute().orElseThrow().appendices()).extracting(Appendix::title).containsExactly("灯塔法修正案");
    assertThat(report.findings()).extracting(ImportFinding::severity).containsOnly(ImportFinding.Severity.NOTE);
  }

  @Test
  void acceptsAnArticleWithoutSpaceOnlyWhereItIsDue() {
    var statute = statute("# 灯塔法\n第一条为了照亮海岸。\n第二条灯塔。\n第三条、第二条规定的灯塔，适用第一条。\n第二条第一款规定的灯塔。\n");

    assertThat(statute.provisions()).hasSize(2);
    assertThat(statute.provisions().getLast().paragraphs()).hasSize(3);
  }

  private static StatuteImportReport parse(String name, String text) {
    return StatuteMarkdown.parse(name, bytes(text));
  }

  private static ParsedStatute statute(String text) {
    return parse("", text).statute().orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
