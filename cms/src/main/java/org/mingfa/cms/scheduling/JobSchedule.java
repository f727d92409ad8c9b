package org.mingfa.cms.scheduling;

import java.time.Duration;

/**
 * When a job runs by itself: every so often from the start, or by a cron expression in Shanghai time. A bean of this
 * type is all that a feature contributes.
 */
public sealed interface JobSchedule {

  Class<? extends ReactiveJob> job();

  record Every(Class<? extends ReactiveJob> job, Duration interval) implements JobSchedule {
  }

  record Cron(Class<? extends ReactiveJob> job, String expression) implements JobSchedule {
  }
}
