package org.mingfa.quiz.bank;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class QuestionBankH2Tests extends QuestionBankContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }
}
