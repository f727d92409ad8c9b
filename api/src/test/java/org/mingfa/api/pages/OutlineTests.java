package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.statute.Appendix;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.ProvisionNumber;

class OutlineTests {

  private final List<Provision> articles = new ArrayList<>();

  private void article(int characters, String... heading) {
    var number = articles.size() + 1;
    articles
        .add(new Provision(new ProvisionNumber(number, 0), number, List.of(heading), List.of("字".repeat(characters))));
  }

  private Outline outline() {
    return OutlineReader.read(null, "序言", articles, List.of());
  }

  private List<String> chapters() {
    return outline().chapters().stream().map(d -> d.heading() + " " + d.range()).toList();
  }

  @Test
  void aStatuteWithoutDivisionsIsOne() {
    article(10);
    article(10);
    assertThat(chapters()).containsExactly(" 第一条至第二条");
    assertThat(outline().whole()).isTrue();
  }

  @Test
  void partsAreCutIntoTheirChapters() {
    article(9000, "第一编 总", "第一章 甲");
    article(9000, "第一编 总", "第二章 乙", "第一节 子");
    article(9000, "第一编 总", "第二章 乙", "第二节 丑");
    article(10, "附则");
    assertThat(chapters()).containsExactly("第一章 甲 第一条", "第二章 乙 第二条至第三条", "附则 第四条");
    assertThat(outline().whole()).isFalse();
  }

  @Test
  void aChapterTooLongIsCutIntoItsSections() {
    article(10, "第一章 甲");
    article(20_000, "第一章 甲", "第一节 子");
    article(20_000, "第一章 甲", "第二节 丑");
    assertThat(chapters()).containsExactly("第一章 甲 第一条", "第一节 子 第二条", "第二节 丑 第三条");
  }

  @Test
  void headingsOfTheSameNameInTwoPartsStayApart() {
    article(20_000, "第一编 总", "第一章 一般规定");
    article(20_000, "第二编 分", "第一章 一般规定");
    assertThat(chapters()).containsExactly("第一章 一般规定 第一条", "第一章 一般规定 第二条");
  }

  @Test
  void anArticleBehindTheSectionsOfItsChapterKeepsItsPlace() {
    article(1, "第一章 甲", "第一节 子");
    article(1, "第一章 甲");
    assertThat(outline().articles()).isEqualTo(articles);
    assertThat(outline().divisions()).singleElement().extracting(Division::heading).isEqualTo("第一章 甲");
  }

  @Test
  void whatIsNoArticleStandsBeforeAndBehind() {
    article(1, "第一章 甲");
    var outline = OutlineReader.read("第一段\n\n第二段", "序言", articles, List.of(new Appendix("附件一", List.of("表"))));
    assertThat(outline.divisions().stream().map(Division::heading)).containsExactly("序言", "第一章 甲", "附件一");
    assertThat(outline.divisions().getFirst().prose()).containsExactly("第一段", "第二段");
  }

  @Test
  void knowsWhereADivisionIsRead() {
    article(20_000, "第一编 总", "第一章 甲");
    article(20_000, "第二编 分", "第一章 乙", "第一节 子");
    var outline = outline();
    var section = Objects.requireNonNull(outline.of(new ProvisionNumber(2, 0)));
    assertThat(outline.path(section).stream().map(Division::heading)).containsExactly("第二编 分", "第一章 乙", "第一节 子");
    assertThat(outline.chapterOf(section)).isEqualTo(2);
    assertThat(outline.chapterOf(outline.divisions().get(1))).isEqualTo(2);
  }
}
