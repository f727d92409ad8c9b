package org.mingfa.cms.outbox;

import reactor.core.publisher.Mono;

/**
 * Follows messages of one or more types. Called at least once for each, in no promised order, perhaps on another node:
 * it must be idempotent, and write with the message's version so that an older write loses.
 */
public interface MessageHandler {

  /** Stable: rows that wait carry it. */
  String name();

  /** Whether it wants messages of this type and kind. */
  boolean wants(String type, String kind);

  /**
   * Does its part; an error puts the row off and in the end parks it; one of an engine that is away only puts it off.
   */
  Mono<Void> handle(Message message);
}
