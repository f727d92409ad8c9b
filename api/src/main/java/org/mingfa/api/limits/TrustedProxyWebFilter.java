package org.mingfa.api.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives a request that came through our own proxies the address of its client: the last in {@code X-Forwarded-For} that
 * is not one of them. What stands further left was written by the client and proves nothing; from any other peer the
 * whole header is ignored. All that follows may take the remote address as it is.
 */
final class TrustedProxyWebFilter implements WebFilter {

  private static final String HEADER = "X-Forwarded-For";

  private final List<Network> trusted;

  TrustedProxyWebFilter(List<Network> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var peer = exchange.getRequest().getRemoteAddress();
    if (peer == null || peer.getAddress() == null || !isTrusted(peer.getAddress())) {
      return chain.filter(exchange);
    }
    var client = new InetSocketAddress(client(peer.getAddress(), exchange.getRequest()), peer.getPort());
    return chain.filter(exchange.mutate().request(request -> request.remoteAddress(client)).build());
  }

  private InetAddress client(InetAddress peer, ServerHttpRequest request) {
    var hops = String.join(",", request.getHeaders().getOrEmpty(HEADER)).split(",", -1);
    var client = peer;
    try {
      for (var i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
        client = InetAddress.ofLiteral(withoutPort(hops[i].strip()));
      }
    } catch (IllegalArgumentException _) {
      // "unknown", a name or nonsense: the nearest address that we could read stands for it
    }
    return client;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  /** {@code 192.0.2.1:4711} and {@code [2001:db8::1]:4711} as some proxies write them. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[") && hop.contains("]")) {
      return hop.substring(1, hop.indexOf(']'));
    }
    return hop.indexOf(':') == hop.lastIndexOf(':') && hop.contains(".") ? hop.split(":", -1)[0] : hop;
  }
}
