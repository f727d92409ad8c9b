package org.mingfa.cms.outbox;

import java.time.Duration;
import org.mingfa.cms.scheduling.JobSchedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  @Bean
  JobSchedule outboxRelaying() {
    return new JobSchedule.Every(OutboxRelayJob.class, Duration.ofSeconds(2));
  }
}
