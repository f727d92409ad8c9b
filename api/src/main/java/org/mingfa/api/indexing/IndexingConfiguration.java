package org.mingfa.api.indexing;

import java.time.Duration;
import org.mingfa.cms.scheduling.JobSchedule;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndexingConfiguration {

  @Bean
  JobSchedule nightlyReconciliation() {
    return new JobSchedule.Cron(IndexReconcileJob.class, "0 20 3 * * ?");
  }

  /** Woken when somebody asks; the interval is only for a wake that was lost. */
  @Bean
  JobSchedule rebuilding() {
    return new JobSchedule.Every(IndexRebuildJob.class, Duration.ofMinutes(5));
  }

  @Bean
  JobSchedule suggesting() {
    return new JobSchedule.Every(SuggestionRefreshJob.class, Duration.ofMinutes(2));
  }

  @Bean
  StaffMenu searchMenu() {
    return new StaffMenu("menu.search", "/cms/search", 60);
  }
}
