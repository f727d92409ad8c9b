package org.mingfa;

import org.mingfa.cms.node.Engine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says of each engine that a property chooses whether it is embedded: a node with one of those works alone. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  Engine searchEngine(@Value("${mingfa.search.engine:lucene}") String name) {
    return new Engine("search", name, name.equals("lucene"));
  }

  @Bean
  Engine cacheEngine(@Value("${mingfa.cache.engine:caffeine}") String name) {
    return new Engine("cache", name, name.equals("caffeine"));
  }

  @Bean
  Engine sessionEngine(@Value("${mingfa.sessions.engine:memory}") String name) {
    return new Engine("sessions", name, name.equals("memory"));
  }
}
