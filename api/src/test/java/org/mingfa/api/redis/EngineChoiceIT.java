package org.mingfa.api.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.api.limits.Limit;
import org.mingfa.api.limits.RateLimits;
import org.mingfa.api.reading.CachedPage;
import org.mingfa.api.reading.PageCache;
import org.mingfa.engine.RedisServerForTests;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisReactiveHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebSessionIdResolverAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/** What the properties choose, and what the embedded default leaves alone. */
class EngineChoiceIT {

  @Configuration(proxyBeanMethods = false)
  @ComponentScan(basePackages = "org.mingfa.api", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Reading|Limits|Redis\\w*)Configuration"))
  static class Engines {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private static final String[] REDIS = {"mingfa.cache.engine=redis", "mingfa.sessions.engine=redis",
      "mingfa.limits.salt=0123456789abcdef"};

  private static RedisServerForTests server;

  private final ReactiveWebApplicationContextRunner node = new ReactiveWebApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HealthContributorAutoConfiguration.class,
          DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class,
          DataRedisRepositoriesAutoConfiguration.class, DataRedisReactiveHealthContributorAutoConfiguration.class,
          WebSessionIdResolverAutoConfiguration.class))
      .withUserConfiguration(Engines.class)
      .withInitializer(context -> context.getBeanFactory()
          .setConversionService(ApplicationConversionService.getSharedInstance()))
      .withPropertyValues("spring.data.redis.repositories.enabled=false", "management.health.redis.enabled=false",
          "spring.data.redis.host=127.0.0.1");

  @BeforeAll
  static void start() {
    server = RedisServerForTests.start("requirepass secret");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void running() {
    server.restart();
  }

  @Test
  void connectsNowhereByDefault() throws IOException {
    try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody.setSoTimeout(300);
      node.withPropertyValues("spring.data.redis.port=" + nobody.getLocalPort()).run(context -> {
        use(context.getBean(PageCache.class), context.getBean(RateLimits.class));
        assertThat(context).doesNotHaveBean(RedisConnections.class).doesNotHaveBean(WebSessionManager.class);
        assertThat(context.getBeansOfType(ReactiveHealthIndicator.class)).containsOnlyKeys("pageCacheHealthIndicator");
        assertThatThrownBy(nobody::accept).isInstanceOf(SocketTimeoutException.class);
      });
    }
  }

  @Test
  void sharesPagesAndLimitsThroughRedisAndTellsWhetherItHearsIt() {
    withRedis().run(context -> {
      var pages = context.getBean(PageCache.class);
      var health = context.getBean("pageCacheHealthIndicator", ReactiveHealthIndicator.class);
      await().until(pages::isHealthy);
      use(pages, context.getBean(RateLimits.class));
      assertThat(status(health)).isEqualTo("UP");
      server.kill();
      await().untilAsserted(() -> assertThat(status(health)).isEqualTo("DEGRADED"));
    });
  }

  @Test
  void startsWhileRedisIsDead() {
    server.kill();
    withRedis().run(context -> {
      assertThat(context).hasNotFailed();
      use(context.getBean(PageCache.class), context.getBean(RateLimits.class));
    });
  }

  @Test
  void refusesToShareLimitsWithoutASalt() {
    withRedis().withPropertyValues("mingfa.limits.salt=").run(context -> assertThat(context).getFailure()
        .rootCause().hasMessageContaining("mingfa.limits.salt is missing"));
  }

  @Test
  void keepsSessionsForEveryNode() {
    withRedis().withPropertyValues("server.reactive.session.timeout=20m", "server.reactive.session.cookie.name=sid")
        .run(here -> withRedis().withPropertyValues("server.reactive.session.cookie.name=sid").run(there -> {
          var session = session(here.getBean(WebSessionManager.class), null);
          session.getAttributes().put("who", "王");
          session.save().block();
          var seen = session(there.getBean(WebSessionManager.class), session.getId());
          assertThat(seen.<String>getAttribute("who")).isEqualTo("王");
          assertThat(seen.getMaxIdleTime()).isEqualTo(Duration.ofMinutes(20));
        }));
  }

  private ReactiveWebApplicationContextRunner withRedis() {
    return node.withPropertyValues(REDIS).withPropertyValues("spring.data.redis.password=secret",
        "spring.data.redis.port=" + server.port());
  }

  private static void use(PageCache pages, RateLimits limits) {
    var page = CachedPage.of("text/html", new byte[10]);
    assertThat(pages.get("a", Mono.just(page)).block()).isNotNull();
    assertThat(limits.tryConsume("a", Limit.perMinute(60, 30)).block()).isTrue();
  }

  private static String status(ReactiveHealthIndicator indicator) {
    return indicator.health().blockOptional().orElseThrow().getStatus().getCode();
  }

  private static WebSession session(WebSessionManager sessions, @Nullable String id) {
    var request = MockServerHttpRequest.get("/");
    if (id != null) {
      request.cookie(new HttpCookie("sid", id));
    }
    return sessions.getSession(MockServerWebExchange.from(request)).blockOptional().orElseThrow();
  }
}
