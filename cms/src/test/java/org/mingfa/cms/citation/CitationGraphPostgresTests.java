package org.mingfa.cms.citation;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class CitationGraphPostgresTests extends CitationGraphContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.postgres(properties);
  }
}
