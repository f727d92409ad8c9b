package org.mingfa.cms.statute;

import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.MessageHandler;
import org.mingfa.cms.publishing.EditionMessages;
import org.mingfa.cms.publishing.PublicChange;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A version that comes or goes moves the first and last days of its neighbours and of what it repeals: tells the
 * followers of those.
 */
@Component
class ValidityRipple implements MessageHandler {

  private final StatuteRepository statutes;
  private final PublicChange change;

  ValidityRipple(StatuteRepository statutes, PublicChange change) {
    this.statutes = statutes;
    this.change = change;
  }

  @Override
  public String name() {
    return "statute-validity";
  }

  @Override
  public boolean wants(String type, String kind) {
    return kind.equals(StatuteMessages.KIND) && EditionMessages.is(type);
  }

  @Override
  public Mono<Void> handle(Message message) {
    return statutes.affectedBy(message.subject()).filter(document -> !document.equals(message.subject()))
        .collectList().flatMapIterable(documents -> documents)
        .concatMap(other -> change.send(StatuteMessages.VALIDITY_CHANGED, StatuteConfiguration.STATUTE, other)).then();
  }
}
