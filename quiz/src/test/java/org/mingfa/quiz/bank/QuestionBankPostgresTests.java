package org.mingfa.quiz.bank;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class QuestionBankPostgresTests extends QuestionBankContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.postgres(properties);
  }
}
