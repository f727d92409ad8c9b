package org.mingfa.cms.audit;

import java.time.Duration;
import org.mingfa.cms.scheduling.JobSchedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  JobSchedule auditSealing() {
    return new JobSchedule.Every(AuditSealJob.class, Duration.ofMinutes(5));
  }
}
