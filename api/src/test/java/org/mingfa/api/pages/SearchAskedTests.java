package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingfa.api.search.SearchKind;

class SearchAskedTests {

  private final SearchAsked asked = new SearchAsked("a b&c", LocalDate.of(2020, 1, 1), SearchKind.STATUTE, "灯塔法", null,
      3);

  @Test
  void writesItselfAsAnAddress() {
    assertThat(asked.url())
        .isEqualTo("/search?q=a+b%26c&kind=statute&statute=%E7%81%AF%E5%A1%94%E6%B3%95&on=2020-01-01&page=3");
    assertThat(new SearchAsked("x", null, null, null, null, 0).url()).isEqualTo("/search?q=x");
  }

  @Test
  void beginsAnewOnTheFirstPageWhenNarrowedOrWidened() {
    assertThat(asked.withTopic("海洋").page()).isZero();
    assertThat(asked.withKind(null).page()).isZero();
    assertThat(asked.widened().url()).isEqualTo("/search?q=a+b%26c&on=2020-01-01");
    assertThat(asked.widened().narrowed()).isFalse();
  }
}
