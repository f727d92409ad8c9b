package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.api.pages.ArticleText.Item;
import org.mingfa.api.pages.ArticleText.Paragraph;

class ArticleTextsTests {

  @Test
  void partsTheOpeningFromTheItems() {
    assertThat(ArticleTexts.paragraph("有下列情形之一的：\n（一）有雾；\n（二）有雪。")).isEqualTo(
        new Paragraph("有下列情形之一的：", List.of(new Item("（一）", "有雾；", List.of()), new Item("（二）", "有雪。", List.of()))));
  }

  @Test
  void putsSubitemsBelowTheirItem() {
    assertThat(ArticleTexts.paragraph("（一）雾：\n1.浓雾；\n2．薄雾。\n（二）雪。")).isEqualTo(new Paragraph("",
        List.of(new Item("（一）", "雾：", List.of(new Item("1.", "浓雾；", List.of()), new Item("2．", "薄雾。", List.of()))),
            new Item("（二）", "雪。", List.of()))));
  }

  @Test
  void takesSubitemsWithoutAnItemForItems() {
    assertThat(ArticleTexts.paragraph("看：\n1.雾；\n2.雪。").items()).containsExactly(new Item("1.", "雾；", List.of()),
        new Item("2.", "雪。", List.of()));
  }

  @Test
  void keepsOneSentenceWhole() {
    assertThat(ArticleTexts.paragraph("3.5米以下的不算。")).isEqualTo(new Paragraph("3.5米以下的不算。", List.of()));
  }
}
