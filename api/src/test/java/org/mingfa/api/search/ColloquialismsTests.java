package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColloquialismsTests {

  @Test
  void translatesEveryWordAQuestionContains() {
    var table = Documents.words("# 口语\n老公\t配偶 夫妻\n\n打官司\t起诉　诉讼\n老公\t丈夫\r\n");

    assertThat(table.size()).isEqualTo(2);
    assertThat(table.statuteWords("要和老公打官司")).containsExactly("配偶", "夫妻", "丈夫", "起诉", "诉讼");
    assertThat(table.statuteWords("老 公")).isEmpty();
  }

  @Test
  void saysWhichLineIsWrong() {
    assertThatThrownBy(() -> ColloquialismFile.read("老公\t配偶\n老婆 配偶")).hasMessageContaining("line 2");
    assertThatThrownBy(() -> ColloquialismFile.read("老公\t ")).hasMessageContaining("line 1");
    assertThatThrownBy(() -> ColloquialismFile.read("！！\t配偶")).hasMessageContaining("line 1");
  }

  @Test
  void carriesEveryShippedLineIntoTheTableUnchanged() {
    assertThat(ColloquialismFile.shipped()).hasSizeGreaterThan(500).allSatisfy(
        line -> assertThat(Colloquialism.of(line.word(), line.statuteWords())).contains(line));
  }

  @Test
  void comesWithATable() {
    assertThat(Colloquialisms.shipped().size()).isGreaterThan(500);
    assertThat(Colloquialisms.shipped().statuteWords("老公打我")).contains("配偶");
  }

  @Test
  void weighsStatuteWordsLessThanTheQuestionsOwn() {
    var terms = Question.of("老公", Documents.words("老公\t配偶 老公")).terms();

    assertThat(terms.get("配偶")).isLessThan(terms.get("老公")).isPositive();
    assertThat(terms.get("老公")).isGreaterThan(1);
  }
}
