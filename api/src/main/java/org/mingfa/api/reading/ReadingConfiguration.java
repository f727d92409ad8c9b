package org.mingfa.api.reading;

import java.time.Duration;
import org.mingfa.api.redis.RedisConnections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** {@code mingfa.cache.engine} chooses: {@code caffeine} for one node, {@code redis} for several. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  @ConditionalOnProperty(name = "mingfa.cache.engine", havingValue = "caffeine", matchIfMissing = true)
  PageCache caffeinePageCache(@Value("${mingfa.cache.size:64MB}") DataSize size,
      @Value("${mingfa.cache.longest:10m}") Duration longest) {
    return new CaffeinePageCache(size, longest);
  }

  @Bean
  @ConditionalOnProperty(name = "mingfa.cache.engine", havingValue = "redis")
  PageCache redisPageCache(@Value("${mingfa.cache.size:64MB}") DataSize size,
      @Value("${mingfa.cache.longest:10m}") Duration longest, RedisConnections redis) {
    return new RedisPageCache(new CaffeinePageCache(size, longest), new RedisEvictionChannel(redis));
  }

  /** Not DOWN: a node that loads every page anew still serves, and must stay in the balancer. */
  @Bean
  ReactiveHealthIndicator pageCacheHealthIndicator(PageCache cache) {
    return () -> Mono.fromSupplier(() -> cache.isHealthy()
        ? Health.up().build()
        : Health.status("DEGRADED").withDetail("pages", "loaded anew, Redis is not heard").build());
  }
}
