package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTests {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/handbook/marriage", "/search?q=%E7%A6%BB", "/search?q=a//b&on=2020-01-01",
      "/statutes/x#d3"})
  void leadsBackToAPlaceOfThisSite(String asked) {
    assertThat(WayBack.of(asked)).hasToString(asked);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/.//evil.example", "\\/x",
      "javascript:alert(1)", "/a\r\nSet-Cookie: x=1", "/a\tb", "/a b", "/%", "evil.example", " /", "///x"})
  void leadsNowhereElse(String asked) {
    assertThat(WayBack.of(asked)).hasToString("/");
  }

  @ParameterizedTest
  @ValueSource(strings = "/search?q=离婚")
  void writesTheAddressAsHeadersMayCarryIt(String asked) {
    assertThat(WayBack.of(asked)).hasToString("/search?q=%E7%A6%BB%E5%A9%9A");
  }
}
