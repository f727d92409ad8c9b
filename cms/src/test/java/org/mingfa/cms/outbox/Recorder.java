package org.mingfa.cms.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** A handler that remembers what reached it, and fails where it is told to. */
final class Recorder implements MessageHandler {

  private final String name;
  private final List<Message> handled = new CopyOnWriteArrayList<>();
  private volatile Predicate<Message> poisoned = _ -> false;
  private volatile Predicate<Message> endless = _ -> false;

  Recorder(String name) {
    this.name = name;
  }

  Recorder failingFor(Predicate<Message> messages) {
    poisoned = messages;
    return this;
  }

  Recorder neverEndingFor(Predicate<Message> messages) {
    endless = messages;
    return this;
  }

  List<Message> handled() {
    return List.copyOf(handled);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean wants(String type, String kind) {
    return true;
  }

  /** Takes a moment, and the earlier of two messages the longer one: what runs at once ends in another order. */
  @Override
  public Mono<Void> handle(Message message) {
    if (endless.test(message)) {
      return Mono.never();
    }
    return Mono.delay(Duration.ofMillis(Math.max(0, 20 - 5 * message.version()))).then(Mono.defer(() -> {
      if (poisoned.test(message)) {
        return Mono.error(new IllegalStateException("poison"));
      }
      handled.add(message);
      return Mono.empty();
    }));
  }
}
