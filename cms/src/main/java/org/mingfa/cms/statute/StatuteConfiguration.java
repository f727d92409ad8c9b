package org.mingfa.cms.statute;

import org.mingfa.cms.publishing.ContentKind;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatuteConfiguration {

  static final ContentKind STATUTE = new ContentKind("statute", ContentKind.ONE_CHECK);

  @Bean
  ContentKind statuteKind() {
    return STATUTE;
  }

  @Bean
  StaffMenu statutesMenu() {
    return new StaffMenu("menu.statutes", "/cms/statutes", 30);
  }
}
