package org.mingfa.cms.citation;

import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.MessageHandler;
import org.mingfa.cms.publishing.EditionMessages;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteMessages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps citations true: reads what goes live, forgets what is withdrawn, and when a version of a statute appears, goes,
 * or comes into force, binds anew everything that names the statute. What is read is committed before it is bound, so
 * that of a text and a statute that appear at the same moment the later one sees the other.
 */
@Component
class CitationRebinding implements MessageHandler {

  private final CitationIntake intake;
  private final CitationBinder binder;
  private final StatuteLibrary library;
  private final CitationNews news;

  CitationRebinding(CitationIntake intake, CitationBinder binder, StatuteLibrary library, CitationNews news) {
    this.intake = intake;
    this.binder = binder;
    this.library = library;
    this.news = news;
  }

  @Override
  public String name() {
    return "citations";
  }

  @Override
  public boolean wants(String type, String kind) {
    return (EditionMessages.is(type) && intake.reads(kind))
        || (type.equals(StatuteMessages.VALIDITY_CHANGED) && kind.equals(StatuteMessages.KIND));
  }

  @Override
  public Mono<Void> handle(Message message) {
    var read = EditionMessages.is(message.type())
        ? intake.take(message).then(binder.document(message.subject()))
        : Mono.<Void>empty();
    var bound = message.kind().equals(StatuteMessages.KIND)
        ? read.then(Mono.defer(() -> library.affectedBy(message.subject()).collectList().flatMap(binder::statutes)))
        : read;
    return bound.then(Mono.defer(() -> news.tell(message.kind(), message.subject())));
  }
}
