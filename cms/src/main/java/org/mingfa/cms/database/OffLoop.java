package org.mingfa.cms.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import java.util.concurrent.Executors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps H2 off the event loop. Its driver works on the thread that asks, so each borrowed connection, and all that
 * follows on it, goes on with a virtual thread. PostgreSQL's driver needs none of this and is left alone.
 */
public record OffLoop(ConnectionFactory pool,
    Scheduler threads) implements ConnectionFactory, Wrapped<ConnectionFactory> {

  /** The factory itself, or for H2 a wrapped one. */
  public static ConnectionFactory around(ConnectionFactory pool) {
    return pool.getMetadata().getName().equals("H2")
        ? new OffLoop(pool, Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor()))
        : pool;
  }

  @Override
  public Publisher<? extends Connection> create() {
    return Mono.from(pool.create()).publishOn(threads);
  }

  @Override
  public ConnectionFactoryMetadata getMetadata() {
    return pool.getMetadata();
  }

  @Override
  public ConnectionFactory unwrap() {
    return pool;
  }
}
