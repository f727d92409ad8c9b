package org.mingfa.cms.outbox;

import java.time.Duration;
import java.util.Set;
import org.mingfa.cms.scheduling.JobSchedule;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  @Bean
  JobSchedule outboxRelaying() {
    return new JobSchedule.Every(OutboxRelayJob.class, Duration.ofSeconds(2));
  }

  @Bean
  StaffMenu parkedMenu() {
    return new StaffMenu("menu.parked", "/cms/parked", 90, Set.of("ADMINISTRATOR"));
  }
}
