package org.mingfa.cms.audit;

import java.util.List;
import org.mingfa.cms.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code verify audit}: recomputes the chain of seals; exit status 1 names the first that is broken. */
@Component
class VerifyAuditCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(VerifyAuditCommand.class);

  private final AuditSeals seals;

  VerifyAuditCommand(AuditSeals seals) {
    this.seals = seals;
  }

  @Override
  public List<String> words() {
    return List.of("verify", "audit");
  }

  @Override
  public String usage() {
    return "";
  }

  @Override
  public Mono<Integer> run(List<String> arguments) {
    return seals.firstBroken()
        .doOnNext(number -> LOG.error("seal {} is broken: a line or the seal was changed after sealing", number))
        .map(_ -> 1).switchIfEmpty(Mono.fromSupplier(() -> {
          LOG.info("the audit trail holds");
          return 0;
        }));
  }
}
