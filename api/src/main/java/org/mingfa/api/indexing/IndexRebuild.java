package org.mingfa.api.indexing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingfa.api.search.RebuildProgress;
import org.mingfa.cms.scheduling.JobWakeup;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitFailureHandler;

/**
 * A rebuild that staff ask for: runs as a job, so that closing the page does not stop it; the page follows its
 * progress.
 */
@Component
class IndexRebuild {

  /**
   * How far it is, as the page's bar wants it.
   *
   * @param total
   *          about: what the index before held; never less than what is done, 0 while unknown
   */
  record Progress(long done, long total, String label, boolean end) {

    static final Progress NONE = new Progress(0, 0, "", true);

    static Progress of(RebuildProgress rebuilt, long before) {
      var total = before == 0 ? 0 : Math.max(before, rebuilt.written());
      return new Progress(rebuilt.written(), total, "篇", rebuilt.finished());
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final SearchIndexer indexer;
  private final JobWakeup wakeup;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final Sinks.Many<Progress> progress = Sinks.many().replay().latestOrDefault(Progress.NONE);

  IndexRebuild(SearchIndexer indexer, JobWakeup wakeup) {
    this.indexer = indexer;
    this.wakeup = wakeup;
  }

  void ask() {
    wanted.set(true);
    show(new Progress(0, 0, "", false));
    wakeup.wake(IndexRebuildJob.class);
  }

  /** The job's work; nothing unless somebody asked. */
  Mono<Void> run() {
    return wanted.compareAndSet(true, false)
        ? indexer.count().onErrorReturn(0L).flatMapMany(this::rebuilt).doFinally(_ -> show(Progress.NONE)).then()
        : Mono.empty();
  }

  private Flux<Progress> rebuilt(long before) {
    return indexer.rebuild().map(rebuilt -> Progress.of(rebuilt, before)).doOnNext(this::show);
  }

  /** Whoever asks and the rebuild itself are on different threads: one waits for the other, or its news is lost. */
  private void show(Progress now) {
    progress.emitNext(now, EmitFailureHandler.busyLooping(PATIENCE));
  }

  Flux<Progress> follow() {
    return progress.asFlux();
  }
}
