package org.mingfa.api.search.lucene;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/**
 * The threads Lucene blocks: one that writes, as many as there are processors to read. A cancelled call is never
 * interrupted, as Reactor's own schedulers would do: an interrupt closes the file under Lucene's lock, and with it the
 * writer for good. What has not begun when it is cancelled never begins.
 */
final class LuceneThreads implements AutoCloseable {

  private static final int MOST_WAITING = 10_000;

  private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(named("lucene-write"));
  private final ThreadPoolExecutor readers = readers(Runtime.getRuntime().availableProcessors());

  private static ThreadPoolExecutor readers(int number) {
    return new ThreadPoolExecutor(number, number, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING),
        named("lucene-read"));
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
  }

  <T> Mono<T> write(Callable<T> work) {
    return on(writer, work);
  }

  /** Ends with {@link java.util.concurrent.RejectedExecutionException} where too many wait already. */
  <T> Mono<T> read(Callable<T> work) {
    return on(readers, work);
  }

  private static <T> Mono<T> on(Executor executor, Callable<T> work) {
    return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> called(work), executor));
  }

  private static <T> T called(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  void writeInASecond(Runnable work) {
    var _ = writer.schedule(work, 1, TimeUnit.SECONDS);
  }

  /** Lets what has begun end; takes nothing new. */
  @Override
  public void close() {
    readers.shutdown();
    writer.close();
  }
}
