package org.mingfa.cms.command;

import reactor.core.publisher.Mono;

/**
 * Work done once when the process begins to serve, in the order of the beans, such as taking in shipped content. Has to
 * be idempotent: a start may be cut short. Not done for a command.
 */
public interface AtStart {

  Mono<Void> atStart();
}
