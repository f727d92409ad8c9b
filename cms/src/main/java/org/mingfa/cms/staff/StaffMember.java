package org.mingfa.cms.staff;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own account.
 *
 * @param passwordHash
 *          null until the person has chosen a password by a one-time link
 * @param demo
 *          made to try things out: may sign in by a link alone
 * @param credentials
 *          grows whenever older sessions have to end
 */
public record StaffMember(UUID id, String username, String displayName, @Nullable String passwordHash, Set<Role> roles,
    boolean active, boolean demo, int credentials, int failedAttempts, @Nullable Instant lockedUntil) {

  public StaffMember {
    roles = Set.copyOf(roles);
  }

  public Actor actor() {
    return new Actor(id.toString(), roles);
  }

  StaffPrincipal principal() {
    return new StaffPrincipal(id, displayName, roles, credentials);
  }
}
