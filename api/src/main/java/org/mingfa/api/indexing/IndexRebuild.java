package org.mingfa.api.indexing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.mingfa.cms.scheduling.JobWakeup;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

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
   *          0 while unknown
   */
  record Progress(long done, long total, String label, boolean end) {

    static final Progress NONE = new Progress(0, 0, "", true);
  }

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
    progress.tryEmitNext(new Progress(0, 0, "", false));
    wakeup.wake(IndexRebuildJob.class);
  }

  /** The job's work; nothing unless somebody asked. */
  Mono<Void> run() {
    return wanted.compareAndSet(true, false)
        ? indexer.rebuild().doOnNext(p -> progress.tryEmitNext(new Progress(p.written(), 0, "篇", p.finished())))
            .doFinally(_ -> progress.tryEmitNext(Progress.NONE)).then()
        : Mono.empty();
  }

  Flux<Progress> follow() {
    return progress.asFlux();
  }
}
