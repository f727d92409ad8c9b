package org.mingfa.quiz.intake;

import org.mingfatest.Databases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class QuestionImportH2Tests extends QuestionImportContract {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }
}
