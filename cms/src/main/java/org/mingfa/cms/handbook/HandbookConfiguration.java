package org.mingfa.cms.handbook;

import java.util.Set;
import org.mingfa.cms.publishing.ContentKind;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandbookConfiguration {

  static final ContentKind HANDBOOK = new ContentKind("handbook", ContentKind.THREE_REVIEWS);

  @Bean
  ContentKind handbookKind() {
    return HANDBOOK;
  }

  @Bean
  StaffMenu handbookMenu() {
    return new StaffMenu("menu.handbook", "/cms/handbook", 20, Set.of());
  }
}
