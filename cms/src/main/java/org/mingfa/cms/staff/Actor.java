package org.mingfa.cms.staff;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

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

  /** Completes for whoever holds one of the roles; else {@link NotAllowed} for want of the first. */
  public Mono<Void> require(Role... oneOf) {
    return Stream.of(oneOf).anyMatch(this::is) ? Mono.empty() : Mono.error(new NotAllowed(oneOf[0]).asException());
  }
}
