package org.mingfa.quiz.intake;

import java.time.Duration;
import org.mingfa.cms.scheduling.JobSchedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionIntakeConfiguration {

  @Bean
  JobSchedule checkingFilesOfQuestions() {
    return new JobSchedule.Every(QuestionImportJob.class, Duration.ofMinutes(1));
  }
}
