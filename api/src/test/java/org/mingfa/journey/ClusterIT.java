package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.MingfaApplication;
import org.mingfatest.Databases;
import org.mingfa.cms.database.StartRefusedException;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfa.engine.ElasticsearchServer;
import org.mingfa.engine.RedisServerForTests;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Two nodes of the same jar on real PostgreSQL, Elasticsearch and Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

  private final RedisServerForTests redis = RedisServerForTests.start();
  private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
  private Map<String, Object> engines = Map.of();

  @BeforeAll
  void startTwoNodes() {
    engines = engines();
    nodes.add(node("one", engines));
    nodes.add(node("two", engines));
  }

  @AfterAll
  void stop() {
    nodes.forEach(ConfigurableApplicationContext::close);
    redis.close();
  }

  private static ConfigurableApplicationContext node(String name, Map<String, Object> engines) {
    var arguments = new ArrayList<String>();
    engines.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    arguments.add("--mingfa.data=" + Path.of("target", "cluster", name + System.nanoTime()).toAbsolutePath());
    return SpringApplication.run(MingfaApplication.class, arguments.toArray(String[]::new));
  }

  private Map<String, Object> engines() {
    var properties = new HashMap<String, Object>();
    DynamicPropertyRegistry registry = (key, value) -> properties.put(key, Objects.requireNonNull(value.get()));
    Databases.postgres(registry);
    properties.putAll(Map.of("server.port", "0", "management.server.port", "0", "mingfa.search.engine", "elasticsearch",
        "mingfa.search.elasticsearch.url", ElasticsearchServer.shared().uri().toString(),
        "mingfa.search.elasticsearch.index", "cluster" + System.nanoTime(), "mingfa.cache.engine", "redis",
        "mingfa.sessions.engine", "redis", "spring.data.redis.host", "127.0.0.1", "spring.data.redis.port",
        Integer.toString(redis.port())));
    properties.put("mingfa.limits.salt", "0123456789abcdef");
    return properties;
  }

  private static int port(ConfigurableApplicationContext node) {
    return Integer.parseInt(Objects.requireNonNull(node.getEnvironment().getProperty("local.server.port")));
  }

  @Test
  void aNodeWithAnEmbeddedEngineDoesNotJoin() {
    var alone = new HashMap<>(engines);
    alone.put("mingfa.search.engine", "lucene");
    assertThatThrownBy(() -> nodes.add(node("three", alone))).isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("search=lucene").hasMessageNotContaining("cache=");
  }

  @Test
  void whatIsWithdrawnOnOneNodeIsGoneFromTheOther() {
    var token = Objects.requireNonNull(nodes.getFirst().getBean(StaffAccounts.class).firstAdministrator().block());
    var administrator = new StaffClient(port(nodes.getFirst())).open("/cms/invitations/" + token)
        .submit(token, Map.of("password", "Huancui-2026!", "again", "Huancui-2026!")).shows("审核与待办");
    administrator.open("/cms/staff").submit("/cms/staff/demo", Map.of("role", "FINAL_REVIEWER", "displayName", "终审"));
    var link = Objects.requireNonNull(administrator.page().selectFirst("code.link")).text();
    var reviewer = new StaffClient(port(nodes.getFirst())).open(link);
    var form = Objects.requireNonNull(reviewer.page().selectFirst("main form")).attr("action");
    reviewer.submit(form, Map.of()).shows("审核与待办");

    var path = "/api/v1/handbook/entries/husband-debt-repay";
    var reader = new StaffClient(port(nodes.getLast()));
    reader.open(path).answers(200).open(path).answers(200);
    reviewer.open("/cms/handbook", "q=老公在外面借的钱");
    var edition = Objects.requireNonNull(reviewer.page().selectFirst("td a")).attr("href");
    reviewer.open(edition).submit("/withdraw", Map.of("reason", "两个节点的试验")).shows("已撤下");

    Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> reader.open(path).answers(404));
    Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
      reader.open("/api/v1/search", "q=老公在外面借的钱，我要一起还吗").answers(200);
      assertThat(reader.page().text()).doesNotContain("husband-debt-repay");
    });
  }
}
