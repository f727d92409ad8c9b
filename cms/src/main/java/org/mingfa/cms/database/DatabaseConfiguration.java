package org.mingfa.cms.database;

import io.r2dbc.pool.ConnectionPool;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  DataFolder dataFolder(@Value("${mingfa.data:data}") Path folder) {
    return DataFolder.take(folder);
  }

  /**
   * The migrations follow {@code spring.r2dbc.url}: one address chooses the engine. Every repository waits for them.
   */
  @Bean(initMethod = "migrate")
  @DependsOn("dataFolder")
  Flyway migrations(@Value("${spring.r2dbc.url}") String url, @Value("${spring.r2dbc.username:}") String username,
      @Value("${spring.r2dbc.password:}") String password) {
    var address = DatabaseUrl.of(url);
    return Flyway.configure().dataSource(address.jdbc(), username.isEmpty() ? address.username() : username,
        password.isEmpty() ? address.password() : password).locations("classpath:db/migration").load();
  }

  /**
   * Wraps the pool, not the factory below it: the hop to a virtual thread happens once for each borrowed connection.
   */
  @Bean
  static BeanPostProcessor offLoop() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ConnectionPool pool ? OffLoop.around(pool) : bean;
      }
    };
  }
}
