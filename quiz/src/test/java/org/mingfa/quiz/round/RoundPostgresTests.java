package org.mingfa.quiz.round;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RoundPostgresTests extends RoundContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.postgres(properties);
  }
}
