package org.mingfa.cms.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  ProblemPage staffProblems() {
    return new ProblemPage("/cms", "cms/problem");
  }
}
