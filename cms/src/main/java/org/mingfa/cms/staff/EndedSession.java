package org.mingfa.cms.staff;

import java.net.URI;
import java.util.List;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Ends a session whose account has changed and leads to the sign-in, where the person can come in as what they are now.
 * Whoever is denied for want of a role gets 403.
 */
@Component
class EndedSession implements ServerAccessDeniedHandler {

  private final LiveAccount accounts;

  EndedSession(LiveAccount accounts) {
    this.accounts = accounts;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
    return accounts.isLive(exchange.getPrincipal().ofType(Authentication.class))
        .flatMap(live -> live ? forbidden() : end(exchange));
  }

  /** In words, where Spring would say it in English as plain text. */
  static Mono<Void> forbidden() {
    return Mono.error(new InputRefusal("forbidden", 403, List.of()).asException());
  }

  private static Mono<Void> end(ServerWebExchange exchange) {
    return exchange.getSession().flatMap(WebSession::invalidate)
        .then(new DefaultServerRedirectStrategy().sendRedirect(exchange, URI.create("/cms/sign-in")));
  }
}
