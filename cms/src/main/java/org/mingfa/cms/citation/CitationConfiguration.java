package org.mingfa.cms.citation;

import java.time.Duration;
import org.mingfa.cms.scheduling.JobSchedule;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CitationConfiguration {

  /** Apart from the messages, so that an import of many statutes is followed by few readings. */
  @Bean
  JobSchedule lookingForNewNames() {
    return new JobSchedule.Every(CitationRereadingJob.class, Duration.ofSeconds(20));
  }

  @Bean
  StaffMenu citationsMenu() {
    return new StaffMenu("menu.citations", "/cms/citations", 40);
  }
}
