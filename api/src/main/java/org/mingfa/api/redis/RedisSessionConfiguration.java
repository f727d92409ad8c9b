package org.mingfa.api.redis;

import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.ReactiveSessionRepositoryCustomizer;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisWebSession;

/**
 * Sessions that every node knows, with {@code mingfa.sessions.engine=redis}; otherwise each node keeps its own in
 * memory. They travel as serialised Java objects: whoever can write to this Redis can run code here, so it needs a
 * password and a closed network. Without Redis nobody is signed in.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mingfa.sessions.engine", havingValue = "redis")
@EnableRedisWebSession(redisNamespace = "mingfa:session")
class RedisSessionConfiguration {

  @Bean
  ReactiveSessionRepositoryCustomizer<ReactiveRedisSessionRepository> sessionTimeout(
      @Value("${server.reactive.session.timeout:30m}") Duration timeout) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(timeout);
  }

  @Bean
  RedisAwayWebFilter redisAwayWebFilter() {
    return new RedisAwayWebFilter();
  }

  /**
   * Spring's own connection, which the sessions use, treats a lost Redis as ours do; but where a page goes on without
   * its cache, nobody goes on without a session: a slow Redis is waited for.
   */
  @Bean
  LettuceClientOptionsBuilderCustomizer sessionsDoNotQueue() {
    return options -> RedisOptions.on(options).timeoutOptions(TimeoutOptions.enabled(RedisOptions.SESSION));
  }
}
