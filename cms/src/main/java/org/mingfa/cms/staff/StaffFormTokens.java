package org.mingfa.cms.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The tokens of forms: of a person who is signed in with their session, of anybody else in a cookie, so that whoever
 * only looks at the sign-in leaves nothing in our memory. Nothing is done on the authority of the cookie: the forms
 * that it goes with ask for a password or a one-time link.
 */
final class StaffFormTokens implements ServerCsrfTokenRepository {

  private static final String SIGNED_IN = WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME;

  private final WebSessionServerCsrfTokenRepository session = new WebSessionServerCsrfTokenRepository();
  private final CookieServerCsrfTokenRepository cookie = new CookieServerCsrfTokenRepository();

  StaffFormTokens(boolean secure) {
    cookie.setCookieName("MINGFA-FORM");
    cookie.setCookiePath("/cms");
    cookie.setCookieCustomizer(c -> c.secure(secure).httpOnly(true).sameSite("Lax"));
  }

  @Override
  public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
    return of(exchange).flatMap(tokens -> tokens.generateToken(exchange));
  }

  @Override
  public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
    return of(exchange).flatMap(tokens -> tokens.saveToken(exchange, token));
  }

  @Override
  public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
    return of(exchange).flatMap(tokens -> tokens.loadToken(exchange));
  }

  private Mono<ServerCsrfTokenRepository> of(ServerWebExchange exchange) {
    return exchange.getSession().map(s -> s.getAttribute(SIGNED_IN) == null ? cookie : session);
  }
}
