package org.mingfa.cms.web;

import java.util.Collection;
import java.util.Set;

/**
 * One entry of the staff's menu. A feature contributes its own as a bean; hiding an entry protects nothing, the
 * security configuration and the desks do that.
 *
 * @param label
 *          a message key
 * @param path
 *          where it leads; the entry is current on every page below
 * @param order
 *          smaller stands further up
 * @param roles
 *          names of the roles that see it; none for everyone
 */
public record StaffMenu(String label, String path, int order, Set<String> roles) {

  public StaffMenu {
    roles = Set.copyOf(roles);
  }

  public StaffMenu(String label, String path, int order) {
    this(label, path, order, Set.of());
  }

  public boolean visibleTo(Collection<String> held) {
    return roles.isEmpty() || roles.stream().anyMatch(held::contains);
  }
}
