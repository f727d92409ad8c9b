package org.mingfa.cms.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMarkdownTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"要**马上**报警|<p>要<strong>马上</strong>报警</p>", "*一般*不用|<p><em>一般</em>不用</p>",
      "血压<140 & 高|<p>血压&lt;140 &amp; 高</p>",
      "# 标题|<p># 标题</p>", "[这里](https://a.cn)|<p>这里</p>", "`码`|<p>码</p>"})
  void showsEmphasisAndNothingElse(String markdown, String html) {
    assertThat(PlainMarkdown.blocks(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"要**马上**报警|要马上报警", "血压<140 & 高|血压<140 & 高", "`码` 和 [这里](https://a.cn)|码 和 这里",
      "10%+5=15@家 '甲' \"乙\"|10%+5=15@家 '甲' \"乙\""})
  void givesTheWordsAlone(String markdown, String words) {
    assertThat(PlainMarkdown.text(markdown)).isEqualTo(words);
  }

  @Test
  void givesEachParagraphAndPointALine() {
    assertThat(PlainMarkdown.text("先看。\n再说。\n\n- 一\n- 二\n\n完。")).isEqualTo("先看。再说。\n一\n二\n完。");
  }

  @Test
  void joinsChineseLinesWithoutABlank() {
    assertThat(PlainMarkdown.blocks("不一定。\n要看情况。\n\n但是\ncall\nme")).isEqualTo("<p>不一定。要看情况。</p>\n<p>但是call\nme</p>");
  }

  @Test
  void showsLists() {
    assertThat(PlainMarkdown.blocks("- 一\n- 二")).isEqualTo("<ul><li>一</li><li>二</li></ul>");
  }

  @Test
  void showsALineWithoutAParagraph() {
    assertThat(PlainMarkdown.line("先**报警**")).isEqualTo("先<strong>报警</strong>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
      "![a](https://a.cn/x.png)",
      "<svg/onload=alert(1)>", "<a href=\"data:text/html,x\">a</a>", "<javascript:alert(1)>", "**<iframe>**",
      "<b\n onclick=x>"})
  void letsNoTagOfTheAuthorThrough(String markdown) {
    assertThat(PlainMarkdown.blocks(markdown)).doesNotContainPattern("<(?!/?(?:p|strong|em)>)");
  }
}
