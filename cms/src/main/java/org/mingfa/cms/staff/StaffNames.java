package org.mingfa.cms.staff;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How the person behind an actor's id is called on a page. */
@Component
public class StaffNames {

  private final StaffAccounts accounts;

  StaffNames(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  /** The display name; for the system's actors, and for whoever is gone, the id itself. */
  public Mono<String> of(String actor) {
    return accounts.member(actor).map(StaffMember::displayName).defaultIfEmpty(actor);
  }
}
