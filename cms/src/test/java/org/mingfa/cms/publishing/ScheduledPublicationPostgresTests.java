package org.mingfa.cms.publishing;

import org.mingfatest.Databases;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Import(ScheduledPublicationPostgresTests.Kinds.class)
class ScheduledPublicationPostgresTests extends ScheduledPublicationContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.postgres(properties);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Kinds {

    @Bean
    ContentKind article() {
      return EditorialWorkflowContract.ARTICLE;
    }
  }
}
