package org.mingfa.cms.web;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import reactor.core.publisher.Mono;

/**
 * An exchange without the asker's session and form token. A template asks for one in any case, and a page that says
 * that the sessions cannot be reached must not fail for that.
 */
final class WithoutSession extends ServerWebExchangeDecorator {

  private final Mono<WebSession> blank = new InMemoryWebSessionStore().createWebSession().cache();

  WithoutSession(ServerWebExchange exchange) {
    super(exchange);
    // drawn from the session whenever a template is rendered
    exchange.getAttributes().remove(CsrfToken.class.getName());
  }

  @Override
  public Mono<WebSession> getSession() {
    return blank;
  }
}
