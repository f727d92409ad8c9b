package org.mingfa.quiz.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingfatest.CmsTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** {@link CmsTest} with the quiz on top; the shipped questions loaded. */
@CmsTest
@Import(LoadedQuizTest.Quiz.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LoadedQuizTest {

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(basePackages = "org.mingfa.quiz", excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|IT)(\\$.*)?"))
  class Quiz {
  }
}
