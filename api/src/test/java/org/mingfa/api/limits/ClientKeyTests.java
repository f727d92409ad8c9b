package org.mingfa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ClientKeyTests {

  private final ClientKey keys = ClientKey.of("a salt of the cluster");

  @Test
  void namesTheSameClientAlikeOnAllNodesOfACluster() {
    assertThat(key(keys, "192.0.2.7")).isEqualTo(key(ClientKey.of("a salt of the cluster"), "192.0.2.7"));
    assertThat(key(keys, "192.0.2.7")).isNotEqualTo(key(keys, "192.0.2.8"));
  }

  @Test
  void meansNothingUnderAnotherSalt() {
    assertThat(key(ClientKey.ofProcess(), "192.0.2.7")).isNotEqualTo(key(ClientKey.ofProcess(), "192.0.2.7"))
        .isNotEqualTo(key(keys, "192.0.2.7"));
  }

  @Test
  void showsNothingOfTheAddress() {
    assertThat(key(keys, "192.0.2.7")).hasSize(16).doesNotContain("192", "c0000207");
  }

  @Test
  void countsIpv6ByItsFirst64Bits() {
    assertThat(key(keys, "2001:db8:1:2::1")).isEqualTo(key(keys, "2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assertThat(key(keys, "2001:db8:1:2::1")).isNotEqualTo(key(keys, "2001:db8:1:3::1"));
  }

  @Test
  void countsAnIpv4AddressInIpv6ClothingAsItself() {
    assertThat(key(keys, "::ffff:192.0.2.7")).isEqualTo(key(keys, "192.0.2.7"));
  }

  private static String key(ClientKey keys, String address) {
    return keys.of(InetAddress.ofLiteral(address));
  }
}
