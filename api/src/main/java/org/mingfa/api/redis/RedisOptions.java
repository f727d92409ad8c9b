package org.mingfa.api.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;

/** How every connection of ours treats a Redis that is away: by default Lettuce queues commands and waits a minute. */
final class RedisOptions {

  /** The longest a command may take. */
  static final Duration COMMAND = Duration.ofMillis(200);
  /** The longest a command about a session may take. */
  static final Duration SESSION = Duration.ofSeconds(3);
  /** The longest a connection may take, with its greeting and sign-in. */
  static final Duration CONNECT = Duration.ofSeconds(1);

  private RedisOptions() {
  }

  static ClientOptions.Builder on(ClientOptions.Builder options) {
    return options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .timeoutOptions(TimeoutOptions.enabled(COMMAND))
        .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build());
  }
}
