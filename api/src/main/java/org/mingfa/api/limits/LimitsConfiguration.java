package org.mingfa.api.limits;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import org.mingfa.api.redis.RedisConnections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** {@code mingfa.cache.engine} chooses here as it does for pages: the buckets of one node, or of all together. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

  /** Before the security chain, which stands at -100. */
  static final int BEFORE_SECURITY = -200;

  @Bean
  @ConditionalOnProperty(name = "mingfa.cache.engine", havingValue = "caffeine", matchIfMissing = true)
  RateLimits caffeineRateLimits(Clock clock) {
    return new CaffeineRateLimits(clock);
  }

  @Bean
  @ConditionalOnProperty(name = "mingfa.cache.engine", havingValue = "redis")
  RateLimits redisRateLimits(RedisConnections redis, Clock clock) {
    return new RedisRateLimits(redis, new CaffeineRateLimits(clock), clock, RedisRateLimits.PATIENCE);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  TrustedProxyWebFilter trustedProxyWebFilter(@Value("${mingfa.trusted-proxies:}") List<String> trusted) {
    return new TrustedProxyWebFilter(networks(trusted));
  }

  @Bean
  @Order(BEFORE_SECURITY)
  @ConditionalOnProperty(name = "mingfa.limits.enabled", matchIfMissing = true)
  RateLimitWebFilter rateLimitWebFilter(RateLimits limits, Environment properties,
      @Value("${mingfa.cache.engine:caffeine}") String engine, @Value("${mingfa.limits.salt:}") String salt,
      @Value("${mingfa.limits.exempt:127.0.0.0/8,::1}") List<String> exempt) {
    var byUse = new EnumMap<LimitedUse, Limit>(LimitedUse.class);
    for (var use : LimitedUse.values()) {
      var limit = use.limit(properties);
      if (limit != null) {
        byUse.put(use, limit);
      }
    }
    return new RateLimitWebFilter(limits, byUse, keys(engine, salt), networks(exempt));
  }

  private static ClientKey keys(String engine, String salt) {
    if (!salt.isBlank()) {
      return ClientKey.of(salt);
    }
    if (engine.equals("redis")) {
      throw new IllegalStateException("mingfa.limits.salt is missing: nodes that share their limits in Redis need the "
          + "same secret, of 16 random characters or more, to name clients without their addresses");
    }
    return ClientKey.ofProcess();
  }

  private static List<Network> networks(List<String> texts) {
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).map(Network::parse).toList();
  }
}
