package org.mingfa.quiz.bank;

import java.util.Set;
import org.mingfa.cms.publishing.ContentKind;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionSetConfiguration {

  /** Sets of questions are read like all content: 三审三校. */
  static final ContentKind QUESTIONS = new ContentKind("questions", ContentKind.THREE_REVIEWS);

  @Bean
  ContentKind questionsKind() {
    return QUESTIONS;
  }

  @Bean
  StaffMenu questionsMenu() {
    return new StaffMenu("menu.questions", "/cms/quiz/sets", 35, Set.of());
  }
}
