package org.mingfa.cms.staff;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks for something.
 *
 * @param id
 *          the staff member's id, or {@code system:<name>}
 * @param roles
 *          what the person may do
 */
public record Actor(String id, Set<Role> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** The product itself, doing what no person does; holds no role. */
  public static Actor system(String name) {
    return new Actor("system:" + name, EnumSet.noneOf(Role.class));
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
