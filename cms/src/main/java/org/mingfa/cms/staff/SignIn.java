package org.mingfa.cms.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Signing in with a password. Five wrong ones in a row lock the account for fifteen minutes, during which nothing
 * counts, right or wrong; the answer is the same whether the name, the password, the lock or the state was the reason.
 */
@Component
class SignIn implements ReactiveAuthenticationManager {

  private static final int MOST_FAILURES = 5;
  private static final Duration LOCKED = Duration.ofMinutes(15);

  private final StaffRepository members;
  private final PasswordVault passwords;
  private final AuditTrail audit;
  private final Clock clock;

  SignIn(StaffRepository members, PasswordVault passwords, AuditTrail audit, Clock clock) {
    this.members = members;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication asked) {
    var password = String.valueOf(asked.getCredentials());
    return members.named(asked.getName()).flatMap(member -> check(member, password))
        .switchIfEmpty(passwords.matches(password, null).then(Mono.empty()))
        .switchIfEmpty(Mono.error(() -> new BadCredentialsException("sign-in-failed")));
  }

  private Mono<Authentication> check(StaffMember member, String password) {
    return passwords.matches(password, member.passwordHash())
        .flatMap(right -> right ? members.succeeded(member, now()) : Mono.just(0L))
        .flatMap(n -> n == 1
            ? line(member, "staff.sign-in").thenReturn(authenticated(member))
            : refuse(member));
  }

  private Mono<Authentication> refuse(StaffMember member) {
    return members.failed(member.id(), MOST_FAILURES, now(), LOCKED).then(line(member, "staff.sign-in-refused"))
        .then(Mono.error(new BadCredentialsException("sign-in-failed")));
  }

  private Instant now() {
    return Rows.micros(clock.instant());
  }

  private Mono<Void> line(StaffMember member, String action) {
    return audit.write(member.id().toString(), action, member.id().toString(), "");
  }

  static Authentication authenticated(StaffMember member) {
    var authorities = member.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    return UsernamePasswordAuthenticationToken.authenticated(member.principal(), null, List.copyOf(authorities));
  }
}
