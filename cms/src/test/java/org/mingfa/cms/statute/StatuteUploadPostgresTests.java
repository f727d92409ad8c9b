package org.mingfa.cms.statute;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StatuteUploadPostgresTests extends StatuteUploadContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.postgres(properties);
  }
}
