package org.mingfa.cms.scheduling;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

  private static final TimeZone SHANGHAI = TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai"));

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SchedulerFactoryBeanCustomizer scheduledJobs(List<JobSchedule> schedules) {
    return factory -> {
      factory.setJobDetails(schedules.stream().map(s -> detail(s.job())).toArray(JobDetail[]::new));
      factory.setTriggers(schedules.stream().map(SchedulingConfiguration::trigger).toArray(Trigger[]::new));
    };
  }

  private static JobDetail detail(Class<? extends ReactiveJob> job) {
    return JobBuilder.newJob(job).withIdentity(job.getName()).storeDurably().build();
  }

  private static Trigger trigger(JobSchedule schedule) {
    var builder = TriggerBuilder.newTrigger().forJob(schedule.job().getName()).withIdentity(schedule.job().getName());
    return switch (schedule) {
      case JobSchedule.Every(_, var interval) -> builder.withSchedule(SimpleScheduleBuilder.simpleSchedule()
          .withIntervalInMilliseconds(interval.toMillis()).repeatForever()
          .withMisfireHandlingInstructionNextWithRemainingCount()).build();
      case JobSchedule.Cron(_, var expression) -> builder.withSchedule(CronScheduleBuilder.cronSchedule(expression)
          .inTimeZone(SHANGHAI).withMisfireHandlingInstructionFireAndProceed()).build();
    };
  }

  /**
   * Of three triggers of a job (its own and two wakes) at most one is being fired: another wake would change nothing.
   */
  @Bean
  JobWakeup jobWakeup(ObjectProvider<Scheduler> schedulers) {
    return job -> schedulers.ifAvailable(scheduler -> wake(scheduler, job));
  }

  private static void wake(Scheduler scheduler, Class<? extends ReactiveJob> job) {
    var key = new JobKey(job.getName());
    try {
      if (!scheduler.isShutdown() && scheduler.getTriggersOfJob(key).size() < 3) {
        scheduler.triggerJob(key);
      }
    } catch (SchedulerException e) {
      LoggerFactory.getLogger(SchedulingConfiguration.class).debug("{} is not woken, its interval will do", job, e);
    }
  }
}
