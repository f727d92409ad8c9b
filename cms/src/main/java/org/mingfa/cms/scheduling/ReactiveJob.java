package org.mingfa.cms.scheduling;

import java.time.Duration;
import org.mingfa.cms.refusal.Unavailability;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * A Quartz job whose work is a pipeline; with the command runner the only place that blocks. One firing at a time on a
 * node. A failed firing is logged and the next one comes as planned: the database row is the truth, the trigger a hint.
 */
@DisallowConcurrentExecution
public abstract class ReactiveJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(ReactiveJob.class);
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** The work of one firing. */
  protected abstract Mono<Void> work();

  @Override
  public final void execute(JobExecutionContext context) {
    try {
      work().block(LONGEST);
    } catch (RuntimeException e) {
      if (Unavailability.isBehind(e)) {
        LOG.warn("{} waits for an engine that is away: {}", getClass().getSimpleName(), e.toString());
      } else {
        LOG.warn("{} failed, the next firing tries again", getClass().getSimpleName(), e);
      }
    }
  }
}
