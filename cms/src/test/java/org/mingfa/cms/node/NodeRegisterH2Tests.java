package org.mingfa.cms.node;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class NodeRegisterH2Tests extends NodeRegisterContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }
}
