package org.mingfa.cms.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.refusal.InputRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The desk for accounts: one for each person, no default password, one-time links instead. A change of password, roles
 * or state ends the person's older sessions at their next request.
 */
@Service
public class StaffAccounts {

  private static final Duration LINK_LASTS = Duration.ofHours(24);
  private static final String FIRST = "admin";

  private final StaffRepository members;
  private final PasswordVault passwords;
  private final AuditTrail audit;
  private final Clock clock;
  private final boolean demo;

  StaffAccounts(StaffRepository members, PasswordVault passwords, AuditTrail audit, Clock clock,
      @Value("${mingfa.demo:true}") boolean demo) {
    this.members = members;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
    this.demo = demo;
  }

  /** Makes an account without a password and a link by which the person chooses one. */
  @Transactional
  Mono<OneTimeToken> invite(String username, String displayName, Set<Role> roles, Actor by) {
    if (!username.matches("[a-z][a-z0-9._-]{2,39}") || displayName.isBlank() || displayName.length() > 40) {
      return Mono.error(StaffRefusal.BAD_USERNAME.asException());
    }
    return administrator(by).then(add(username, displayName, roles, false, by)).flatMap(id -> link(id, by));
  }

  /** A colleague to try three reviews with; the link alone signs in. Refused outside demo mode. */
  @Transactional
  Mono<OneTimeToken> inviteDemo(Role role, String displayName, Actor by) {
    var username = "demo-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-"
        + UUID.randomUUID().toString().substring(0, 8);
    return demo
        ? administrator(by).then(add(username, displayName, Set.of(role), true, by)).flatMap(id -> link(id, by))
        : Mono.error(StaffRefusal.NOT_IN_DEMO.asException());
  }

  /**
   * The first account of an empty house, or a new link for it while it has no password. Nodes that start at once make
   * one account, and each its link.
   */
  @Transactional
  public Mono<String> firstAdministrator() {
    var by = Actor.system("start");
    return members.count().filter(n -> n == 0).flatMap(_ -> addIfFree(theFirst(), by))
        .then(Mono.defer(() -> members.named(FIRST))).filter(member -> member.passwordHash() == null)
        .flatMap(member -> link(member.id(), by)).map(OneTimeToken::text);
  }

  private static StaffMember theFirst() {
    return fresh(FIRST, "管理员", Set.of(Role.ADMINISTRATOR, Role.EDITOR), false);
  }

  private Mono<UUID> add(String username, String name, Set<Role> roles, boolean demo, Actor by) {
    return addIfFree(fresh(username, name.strip(), roles, demo), by)
        .switchIfEmpty(Mono.error(StaffRefusal.USERNAME_TAKEN::asException));
  }

  private static StaffMember fresh(String username, String name, Set<Role> roles, boolean demo) {
    return new StaffMember(UUID.randomUUID(), username, name, null, roles, true, demo, 1, 0, null);
  }

  private Mono<UUID> addIfFree(StaffMember member, Actor by) {
    return members.add(member, now()).filter(n -> n == 1)
        .flatMap(_ -> audit.write(by.id(), "staff.add", member.id().toString(), member.roles().toString())
            .thenReturn(member.id()));
  }

  private Mono<OneTimeToken> link(UUID member, Actor by) {
    var token = OneTimeToken.random();
    return members.addLink(token.hash(), member, now().plus(LINK_LASTS))
        .then(audit.write(by.id(), "staff.link", member.toString(), "")).thenReturn(token);
  }

  /** A new link for an account, such as when a password was forgotten. */
  @Transactional
  Mono<OneTimeToken> renewLink(UUID member, Actor by) {
    return administrator(by).then(found(member)).flatMap(m -> link(m.id(), by));
  }

  @Transactional
  Mono<Void> change(UUID member, Set<Role> roles, boolean active, Actor by) {
    return administrator(by).then(found(member)).flatMap(m -> keepsAnAdministrator(m, roles, active))
        .then(members.change(member, roles, active))
        .then(audit.write(by.id(), active ? "staff.change" : "staff.disable", member.toString(), roles.toString()));
  }

  private Mono<Void> keepsAnAdministrator(StaffMember changed, Set<Role> roles, boolean active) {
    return active && roles.contains(Role.ADMINISTRATOR)
        ? Mono.empty()
        : members.holdAdministrators().thenMany(members.all())
            .filter(m -> m.active() && !m.id().equals(changed.id()) && m.roles().contains(Role.ADMINISTRATOR))
            .hasElements().flatMap(others -> others
                ? Mono.empty()
                : Mono.error(StaffRefusal.LAST_ADMINISTRATOR.asException()));
  }

  /** Whom an unspent link belongs to; the link stays unspent. */
  Mono<StaffMember> invited(OneTimeToken token) {
    return members.linked(token.hash(), now()).flatMap(members::find).filter(StaffMember::active)
        .switchIfEmpty(Mono.error(StaffRefusal.LINK_SPENT::asException));
  }

  /** Spends the link and sets the password; every other link of the account ends with it. */
  @Transactional
  Mono<StaffMember> choosePassword(OneTimeToken token, String password) {
    return invited(token).flatMap(member -> PasswordRule.accepts(password, member.username())
        ? spend(token).then(members.endLinks(member.id(), now())).then(passwords.hash(password))
            .flatMap(hash -> members.password(member.id(), hash))
            .then(audit.write(member.id().toString(), "staff.password", member.id().toString(), ""))
            .then(members.find(member.id()))
        : Mono.error(StaffRefusal.WEAK_PASSWORD.asException()));
  }

  /** Spends the link of a demo colleague and lets them in. */
  @Transactional
  Mono<StaffMember> enterDemo(OneTimeToken token) {
    return invited(token).filter(member -> demo && member.demo())
        .switchIfEmpty(Mono.error(StaffRefusal.NOT_IN_DEMO::asException))
        .flatMap(member -> spend(token)
            .then(audit.write(member.id().toString(), "staff.sign-in", member.id().toString(), "demo"))
            .thenReturn(member));
  }

  private Mono<Void> spend(OneTimeToken token) {
    return members.useLink(token.hash(), now())
        .flatMap(n -> n == 1 ? Mono.<Void>empty() : Mono.error(StaffRefusal.LINK_SPENT.asException()));
  }

  Flux<StaffMember> all() {
    return members.all();
  }

  /** A member by id, whatever the state; empty for the system's actors. */
  public Mono<StaffMember> member(String id) {
    return id.startsWith("system:") ? Mono.empty() : members.find(UUID.fromString(id));
  }

  private Mono<StaffMember> found(UUID id) {
    return members.find(id).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }

  private static Mono<Void> administrator(Actor by) {
    return by.is(Role.ADMINISTRATOR) ? Mono.empty() : Mono.error(StaffRefusal.NOT_ADMINISTRATOR.asException());
  }

  private Instant now() {
    return Rows.micros(clock.instant());
  }
}
