package org.mingfa.cms.publishing;

import org.mingfatest.Databases;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Import(EditorialWorkflowH2Tests.Kinds.class)
class EditorialWorkflowH2Tests extends EditorialWorkflowContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Kinds {

    @Bean
    ContentKind article() {
      return ARTICLE;
    }
  }
}
