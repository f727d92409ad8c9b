package org.mingfa.cms.publishing;

import java.time.Duration;
import org.mingfa.cms.scheduling.JobSchedule;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

  @Bean
  JobSchedule scheduledPublishing() {
    return new JobSchedule.Every(ScheduledPublicationJob.class, Duration.ofSeconds(15));
  }

  @Bean
  StaffMenu reviewsMenu() {
    return new StaffMenu("menu.reviews", "/cms/reviews", 10);
  }
}
