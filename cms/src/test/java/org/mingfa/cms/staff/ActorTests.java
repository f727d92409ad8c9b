package org.mingfa.cms.staff;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.refusal.RefusedException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ActorTests {

  private final Actor editor = new Actor("a", Set.of(Role.EDITOR));

  private static void refused(Mono<Void> asked, Role needed) {
    StepVerifier.create(asked)
        .expectErrorMatches(e -> e instanceof RefusedException r && r.refusal().equals(new NotAllowed(needed))
            && r.refusal().status() == 403)
        .verify();
  }

  @Test
  void mayWithOneOfTheRoles() {
    StepVerifier.create(editor.require(Role.EDITOR)).verifyComplete();
    StepVerifier.create(editor.require(Role.ADMINISTRATOR, Role.EDITOR)).verifyComplete();
  }

  @Test
  void isRefusedForWantOfTheFirst() {
    refused(editor.require(Role.FINAL_REVIEWER, Role.ADMINISTRATOR), Role.FINAL_REVIEWER);
    refused(Actor.system("import").require(Role.EDITOR), Role.EDITOR);
  }
}
