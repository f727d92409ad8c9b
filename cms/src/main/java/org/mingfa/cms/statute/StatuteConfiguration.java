package org.mingfa.cms.statute;

import java.time.Duration;
import org.mingfa.cms.publishing.ContentKind;
import org.mingfa.cms.scheduling.JobSchedule;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatuteConfiguration {

  static final ContentKind STATUTE = new ContentKind("statute", ContentKind.ONE_CHECK);

  @Bean
  ContentKind statuteKind() {
    return STATUTE;
  }

  @Bean
  StaffMenu statutesMenu() {
    return new StaffMenu("menu.statutes", "/cms/statutes", 30);
  }

  /** From the start, and often enough for a new day to be noticed in its first minutes; a day is told once. */
  @Bean
  JobSchedule lookingForANewDay() {
    return new JobSchedule.Every(EffectiveDateJob.class, Duration.ofMinutes(5));
  }

  @Bean
  JobSchedule lookingForUploads() {
    return new JobSchedule.Every(StatuteImportJob.class, Duration.ofSeconds(15));
  }
}
