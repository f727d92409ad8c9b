package org.mingfa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

  @ParameterizedTest
  @CsvSource({"10.0.0.0/8,10.255.1.2,true", "10.0.0.0/8,11.0.0.0,false", "192.168.4.0/22,192.168.7.255,true",
      "192.168.4.0/22,192.168.8.0,false", "127.0.0.1,127.0.0.1,true", "127.0.0.1,127.0.0.2,false",
      "0.0.0.0/0,8.8.8.8,true", "0.0.0.0/0,::1,false", "2001:db8::/33,2001:db8:7fff::1,true",
      "2001:db8::/33,2001:db8:8000::1,false", "::1,::1,true"})
  void containsAddressesThatShareItsBits(String network, String address, boolean contained) {
    assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::1/129", "/8"})
  void refusesWhatIsNoNetwork(String text) {
    assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithArithmeticOnRandomAddresses() throws UnknownHostException {
    var random = new Random(4);
    for (var i = 0; i < 20_000; i++) {
      var length = random.nextBoolean() ? 4 : 16;
      var one = new byte[length];
      random.nextBytes(one);
      var other = one.clone();
      other[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
      var bits = random.nextInt(length * 8 + 1);
      var shift = length * 8 - bits;
      var same = new BigInteger(1, one).shiftRight(shift).equals(new BigInteger(1, other).shiftRight(shift));
      assertThat(new Network(InetAddress.getByAddress(one), bits).contains(InetAddress.getByAddress(other)))
          .isEqualTo(same);
    }
  }
}
