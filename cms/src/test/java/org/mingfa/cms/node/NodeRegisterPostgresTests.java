package org.mingfa.cms.node;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class NodeRegisterPostgresTests extends NodeRegisterContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.postgres(properties);
  }
}
