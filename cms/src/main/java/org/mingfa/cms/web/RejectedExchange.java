package org.mingfa.cms.web;

import java.util.List;
import java.util.Set;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the firewall keeps out, such as an encoded slash, leaves in words like every refusal, not as an empty 400. */
@Component
class RejectedExchange implements ServerExchangeRejectedHandler {

  private static final Set<HttpMethod> USED = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
    var method = exchange.getRequest().getMethod();
    return Mono.error(method.equals(HttpMethod.TRACE) || !List.of(HttpMethod.values()).contains(method)
        ? new MethodNotAllowedException(method, USED)
        : new InputRefusal("bad-request", 400, List.of()).asException());
  }
}
