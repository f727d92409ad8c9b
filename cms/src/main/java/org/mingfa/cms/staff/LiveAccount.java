package org.mingfa.cms.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a session in only while its account is active and unchanged: the account is asked at every request. */
@Component
class LiveAccount implements ReactiveAuthorizationManager<AuthorizationContext> {

  private final StaffRepository members;

  LiveAccount(StaffRepository members) {
    this.members = members;
  }

  @Override
  public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
    return isLive(authentication).map(AuthorizationDecision::new);
  }

  Mono<Boolean> isLive(Mono<Authentication> authentication) {
    return authentication.mapNotNull(LiveAccount::principal)
        .flatMap(p -> members.find(p.id()).map(m -> m.active() && m.credentials() == p.credentials()))
        .defaultIfEmpty(false);
  }

  private static @Nullable StaffPrincipal principal(Authentication authentication) {
    return authentication.getPrincipal() instanceof StaffPrincipal p ? p : null;
  }
}
