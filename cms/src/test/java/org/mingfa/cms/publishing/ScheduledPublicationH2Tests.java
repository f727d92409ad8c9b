package org.mingfa.cms.publishing;

import org.mingfatest.Databases;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Import(ScheduledPublicationH2Tests.Kinds.class)
class ScheduledPublicationH2Tests extends ScheduledPublicationContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Kinds {

    @Bean
    ContentKind article() {
      return EditorialWorkflowContract.ARTICLE;
    }
  }
}
