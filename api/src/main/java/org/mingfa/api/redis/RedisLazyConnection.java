package org.mingfa.api.redis;

import io.lettuce.core.api.StatefulConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection, opened by the first call. Lettuce renews it when it breaks. Two things it does not do: repeat a first
 * attempt that failed, and give up a connection that nobody closes and nobody answers, as when a router has forgotten
 * it. Both are done here, by those who call.
 */
public final class RedisLazyConnection<C extends StatefulConnection<?, ?>> {

  /** Between attempts to open it. */
  private static final Duration PAUSE = Duration.ofMillis(500);
  /** After so long with failures only it is taken for dead. */
  private static final Duration HOPELESS = Duration.ofSeconds(10);

  private final Supplier<CompletionStage<C>> connect;
  private @Nullable CompletableFuture<C> current;
  private long opened;
  private volatile @Nullable Long failingSince;

  RedisLazyConnection(Supplier<CompletionStage<C>> connect) {
    this.connect = connect;
  }

  /** The same, with something done to each new connection before anyone gets it. */
  public RedisLazyConnection<C> prepared(Consumer<C> preparation) {
    return new RedisLazyConnection<>(() -> connect.get().thenApply(connection -> {
      preparation.accept(connection);
      return connection;
    }));
  }

  /** The command's outcome; fails, and soon, when Redis is away. Continues on Lettuce's threads. */
  public <T> CompletionStage<T> call(Function<C, CompletionStage<T>> command) {
    return connection().thenCompose(command).whenComplete((_, error) -> {
      if (error == null) {
        failingSince = null;
      } else if (failingSince == null) {
        failingSince = System.nanoTime();
      }
    });
  }

  private synchronized CompletableFuture<C> connection() {
    var now = System.nanoTime();
    var known = current;
    if (known == null || (isSpent(known, now) && now - opened > PAUSE.toNanos())) {
      if (known != null) {
        var _ = known.thenCompose(connection -> connection.closeAsync());
      }
      opened = now;
      failingSince = null;
      known = connect.get().toCompletableFuture();
      current = known;
    }
    return known;
  }

  private boolean isSpent(CompletableFuture<C> known, long now) {
    var since = failingSince;
    return known.isCompletedExceptionally() || (since != null && now - since > HOPELESS.toNanos());
  }
}
