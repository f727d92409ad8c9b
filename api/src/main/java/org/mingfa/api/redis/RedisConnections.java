package org.mingfa.api.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process's Redis client. Nothing connects before it is asked to, so a node starts without Redis; a command is
 * refused at once while disconnected and given up after {@link RedisOptions#COMMAND}; a lost connection is tried again
 * within {@link #LONGEST_DELAY}.
 */
public final class RedisConnections implements AutoCloseable {

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);
  private static final Duration SHUTDOWN = Duration.ofSeconds(2);

  private final RedisURI uri;
  private final ClientResources resources;
  private final RedisClient client;

  public RedisConnections(RedisURI uri, @Nullable SslOptions ssl) {
    this(uri, ssl, RedisOptions.COMMAND);
  }

  /**
   * With more or less patience than usual.
   *
   * @param command
   *          the longest a command may take
   */
  public RedisConnections(RedisURI uri, @Nullable SslOptions ssl, Duration command) {
    this.uri = RedisURI.builder(uri).withTimeout(RedisOptions.CONNECT).build();
    resources = ClientResources.builder()
        .reconnectDelay(Delay.equalJitter(Duration.ofMillis(50), LONGEST_DELAY, 50, TimeUnit.MILLISECONDS)).build();
    client = RedisClient.create(resources, this.uri);
    var options = RedisOptions.on(ClientOptions.builder()).timeoutOptions(TimeoutOptions.enabled(command));
    client.setOptions((ssl == null ? options : options.sslOptions(ssl)).build());
  }

  /** A connection for commands. */
  public <K, V> RedisLazyConnection<StatefulRedisConnection<K, V>> forCommands(RedisCodec<K, V> codec) {
    return new RedisLazyConnection<>(() -> client.connectAsync(codec, uri));
  }

  /** A connection that listens to channels. */
  public RedisLazyConnection<StatefulRedisPubSubConnection<String, String>> forListening() {
    return new RedisLazyConnection<>(() -> client.connectPubSubAsync(StringCodec.UTF8, uri));
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, SHUTDOWN);
    resources.shutdown(0, SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly(SHUTDOWN.toMillis());
  }
}
