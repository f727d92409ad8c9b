package org.mingfa.cms.staff;

import java.io.Serializable;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as the session keeps it: no password, no user name.
 *
 * @param credentials
 *          see {@link StaffMember#credentials()}; the session ends when the account's has grown
 */
public record StaffPrincipal(UUID id, String displayName, Set<Role> roles,
    int credentials) implements AuthenticatedPrincipal, Serializable {

  private static final long serialVersionUID = 1;

  public StaffPrincipal {
    roles = Set.copyOf(roles);
  }

  public Actor actor() {
    return new Actor(id.toString(), roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  @Override
  public String getName() {
    return id.toString();
  }
}
