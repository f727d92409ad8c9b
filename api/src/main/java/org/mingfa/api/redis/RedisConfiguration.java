package org.mingfa.api.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One Redis server, where {@code spring.data.redis.*} says. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  @Bean
  @ConditionalOnProperty(name = "mingfa.cache.engine", havingValue = "redis")
  RedisConnections redisConnections(DataRedisConnectionDetails details) {
    return new RedisConnections(uri(details), ssl(details.getSslBundle()));
  }

  private static RedisURI uri(DataRedisConnectionDetails details) {
    var server = details.getStandalone();
    if (server == null) {
      throw new IllegalStateException("name one Redis server (spring.data.redis.host or .url): "
          + "clusters and sentinels are not supported");
    }
    var uri = RedisURI.builder().withHost(server.getHost()).withPort(server.getPort())
        .withDatabase(server.getDatabase()).withSsl(details.getSslBundle() != null);
    var password = details.getPassword();
    if (password != null) {
      var username = details.getUsername();
      return (username == null
          ? uri.withPassword(password.toCharArray())
          : uri.withAuthentication(username, password.toCharArray())).build();
    }
    return uri.build();
  }

  private static @Nullable SslOptions ssl(@Nullable SslBundle bundle) {
    return bundle == null
        ? null
        : SslOptions.builder().jdkSslProvider().keyManager(bundle.getManagers().getKeyManagerFactory())
            .trustManager(bundle.getManagers().getTrustManagerFactory()).build();
  }
}
