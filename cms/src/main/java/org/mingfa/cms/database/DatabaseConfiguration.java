package org.mingfa.cms.database;

import io.r2dbc.pool.ConnectionPool;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

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
