package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingfa.api.pages.MarkedText.Run;

class MarkedTextTests {

  @Test
  void tellsWhatIsFoundFromWhatIsNot() {
    assertThat(MarkedText.of("协议<em>离婚</em>的").runs()).containsExactly(new Run("协议", false), new Run("离婚", true),
        new Run("的", false));
  }

  @Test
  void unescapesOnce() {
    assertThat(MarkedText.of("1 &lt; 2 &amp;lt; <em>&quot;3&quot;</em>").runs())
        .containsExactly(new Run("1 < 2 &lt; ", false), new Run("\"3\"", true));
  }

  @Test
  void keepsMarkupItDoesNotKnowAsText() {
    assertThat(MarkedText.of("<b>a</b> <em>open").runs()).containsExactly(new Run("<b>a</b> <em>open", false));
  }

  @Test
  void isEmptyForNothing() {
    assertThat(MarkedText.of("").runs()).isEmpty();
  }
}
