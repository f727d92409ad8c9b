package org.mingfa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class TrustedProxyWebFilterTests {

  @Test
  void ignoresTheHeaderOfStrangers() {
    assertThat(client("203.0.113.5", "198.51.100.1")).isEqualTo("203.0.113.5");
  }

  @Test
  void takesTheClientThatOurProxySaw() {
    assertThat(client("10.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
    assertThat(client("10.0.0.1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void passesOverOurOwnProxiesOnly() {
    assertThat(client("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2")).isEqualTo("198.51.100.1");
    assertThat(client("10.0.0.1", "127.0.0.1, 198.51.100.1")).isEqualTo("198.51.100.1");
    assertThat(client("10.0.0.1", "10.0.0.3, 10.0.0.2")).isEqualTo("10.0.0.3");
  }

  @Test
  void joinsRepeatedHeaders() {
    assertThat(client("10.0.0.1", "1.1.1.1", "198.51.100.1", "10.0.0.2")).isEqualTo("198.51.100.1");
  }

  @Test
  void takesAddressesWithPorts() {
    assertThat(client("10.0.0.1", "198.51.100.1:4711")).isEqualTo("198.51.100.1");
    assertThat(client("10.0.0.1", "[2001:db8::7]:4711")).isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void keepsTheProxyWhereTheHeaderIsMissing() {
    assertThat(client("10.0.0.1")).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "unknown", "evil.example", "198.51.100.1, unknown", "[", "[]", ":", ":::",
      "1.2.3.4.5",
      "%", "198.51.100.1/8"})
  void keepsTheNearestAddressThatItCanRead(String header) {
    assertThat(client("10.0.0.1", header)).isEqualTo("10.0.0.1");
  }

  private static String client(String peer, String... forwardedFor) {
    var request = MockServerHttpRequest.get("/").header("X-Forwarded-For", forwardedFor)
        .remoteAddress(new InetSocketAddress(peer, 1234));
    var seen = new AtomicReference<InetSocketAddress>();
    new TrustedProxyWebFilter(Stream.of("10.0.0.0/8").map(Network::parse).toList())
        .filter(MockServerWebExchange.from(request), exchange -> Mono.fromRunnable(
            () -> seen.set(Objects.requireNonNull(exchange.getRequest().getRemoteAddress()))))
        .block();
    return Objects.requireNonNull(seen.get()).getAddress().getHostAddress();
  }
}
