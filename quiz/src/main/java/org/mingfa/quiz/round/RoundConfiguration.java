package org.mingfa.quiz.round;

import java.time.Duration;
import org.mingfa.cms.scheduling.JobSchedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

  @Bean
  JobSchedule sweepingRounds() {
    return new JobSchedule.Every(RoundSweepJob.class, Duration.ofHours(1));
  }
}
