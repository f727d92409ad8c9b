package org.mingfa.cms.staff;

import java.util.Set;
import org.mingfa.cms.web.StaffMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

  @Bean
  StaffMenu staffMenu() {
    return new StaffMenu("menu.staff", "/cms/staff", 80, Set.of(Role.ADMINISTRATOR.name()));
  }
}
