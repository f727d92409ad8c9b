package org.mingfa.api.reading;

import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.outbox.MessageHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets pages when what they show changes, on every node. All of them: an entry shows articles, an article shows the
 * entries that cite it, lists show both, and a few publications a day do not repay finer bookkeeping.
 */
@Component
class PageEviction implements MessageHandler {

  private final PageCache cache;

  PageEviction(PageCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "page-cache";
  }

  @Override
  public boolean wants(String type, String kind) {
    return true;
  }

  @Override
  public Mono<Void> handle(Message message) {
    return cache.evictAll();
  }
}
