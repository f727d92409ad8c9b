package org.mingfa.api.reading;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingfa.api.redis.RedisConnections;
import org.mingfa.api.redis.RedisLazyConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Word of evictions between nodes. A message missed is a stale page, so every gap ends with forgetting everything: when
 * the connection is lost, when it is subscribed again, and when Redis has stood still. A frozen Redis closes nothing:
 * only the answers to a PING on the listening connection show that messages sent before have arrived.
 */
final class RedisEvictionChannel implements AutoCloseable {

  /** Without an answer for so long, nothing is known any more. */
  static final Duration SILENCE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(RedisEvictionChannel.class);
  private static final String CHANNEL = "mingfa:evict";
  private static final String EVERYTHING = "all";
  private static final Duration BEAT = Duration.ofSeconds(1);

  private final RedisLazyConnection<StatefulRedisPubSubConnection<String, String>> listening;
  private final RedisLazyConnection<StatefulRedisConnection<String, String>> speaking;
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().daemon().name("eviction-heartbeat").factory());

  private Runnable forget = () -> {
  };
  private boolean reportedHeard = true;
  private volatile boolean subscribed;
  private volatile long lastAnswer = System.nanoTime();

  RedisEvictionChannel(RedisConnections redis) {
    listening = redis.forListening().prepared(this::listen);
    speaking = redis.forCommands(StringCodec.UTF8);
  }

  /**
   * Begins to listen and to count the beats.
   *
   * @param forgetAll
   *          called for each message and after each gap, on threads that it must not hold up
   */
  void open(Runnable forgetAll) {
    forget = forgetAll;
    var _ = heart.scheduleAtFixedRate(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether every eviction of the other nodes is known to arrive. */
  boolean isHeard() {
    return subscribed && System.nanoTime() - lastAnswer < SILENCE.toNanos();
  }

  /** An error means that the other nodes may not have heard. */
  Mono<Void> publish() {
    return Mono.fromCompletionStage(() -> speaking.call(c -> c.async().publish(CHANNEL, EVERYTHING)))
        .onErrorMap(e -> new IOException("Redis has not taken an eviction", e))
        // what follows is not Lettuce's thread's work
        .publishOn(Schedulers.parallel()).then();
  }

  @Override
  public void close() {
    heart.shutdownNow();
    subscribed = false;
  }

  private void beat() {
    try {
      report();
      if (!isHeard()) {
        forget.run();
      }
      listening.call(this::ask).whenComplete((_, error) -> LOG.trace("beat", error));
    } catch (RuntimeException e) {
      // an exception would end the beats for good
      LOG.warn("a heartbeat failed", e);
    }
  }

  private CompletionStage<Void> ask(StatefulRedisPubSubConnection<String, String> connection) {
    return subscribed ? connection.async().ping().thenRun(this::answered) : connection.async().subscribe(CHANNEL);
  }

  private void answered() {
    if (!isHeard()) {
      forget.run();
    }
    lastAnswer = System.nanoTime();
  }

  private void report() {
    var heard = isHeard();
    if (heard != reportedHeard) {
      reportedHeard = heard;
      LOG.info(heard ? "Redis is heard: pages are kept" : "Redis is not heard: every page is loaded anew");
    }
  }

  private void listen(StatefulRedisPubSubConnection<String, String> connection) {
    connection.addListener(new RedisPubSubAdapter<>() {
      @Override
      public void message(String channel, String message) {
        forget.run();
      }

      @Override
      public void subscribed(String channel, long count) {
        forget.run();
        lastAnswer = System.nanoTime();
        subscribed = true;
      }
    });
    connection.addListener(new RedisConnectionStateListener() {
      @Override
      public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
        subscribed = false;
        forget.run();
      }
    });
  }
}
