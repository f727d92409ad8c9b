package org.mingfatest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * The cms without a listening web server and with a clock that tests move; jobs run only when a test calls what they
 * call.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(basePackages = "org.mingfa.cms", excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|IT)(\\$.*)?"))
public class CmsTestApplication {

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }
}
