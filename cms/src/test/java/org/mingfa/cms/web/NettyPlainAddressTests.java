package org.mingfa.cms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NettyPlainAddressTests {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=%E7%A6%BB&page=1", "/a-b._~!$&'()*+,;=:@/c?d=/?", "http://[::1]:8080/x?y=z",
      "*"})
  void leavesWhatIsProper(String address) {
    assertThat(NettyPlainAddress.proper(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"/search?q=离婚,/search?q=%E7%A6%BB%E5%A9%9A", "/search?q=50%,/search?q=50%25",
      "/search?q=%E7%A6%,/search?q=%E7%A6%25", "/%zz,/%25zz", "/a?b=[c],/a?b=%5Bc%5D", "/a#b,/a%23b",
      "/a?b=<\"{|}^`\\>,/a?b=%3C%22%7B%7C%7D%5E%60%5C%3E"})
  void encodesWhatMayNotStandThere(String typed, String proper) {
    assertThat(NettyPlainAddress.proper(asRead(typed))).isEqualTo(proper);
  }

  @Test
  void makesAnAddressOfAnyBytes() {
    var random = new Random(9);
    for (var i = 0; i < 2_000; i++) {
      var bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      var proper = NettyPlainAddress.proper("/" + new String(bytes, StandardCharsets.ISO_8859_1));
      assertThat(URI.create("http://host" + proper).getRawPath()).startsWith("/");
      assertThat(NettyPlainAddress.proper(proper)).isEqualTo(proper);
    }
  }

  private static String asRead(String typed) {
    return new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
