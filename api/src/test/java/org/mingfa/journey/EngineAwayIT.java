package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.MingfaApplication;
import org.mingfa.cms.handbook.HandbookEditor;
import org.mingfa.cms.handbook.HandbookEntry;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfa.engine.CutLine;
import org.mingfa.engine.ElasticsearchServer;
import org.mingfa.engine.RedisServerForTests;
import org.mingfatest.Databases;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A node on PostgreSQL, Elasticsearch and Redis, while one of them goes away in the middle of the day's work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineAwayIT {

  private static final String ENTRY = "/handbook/entries/husband-debt-repay";
  private static final String OTHER = "/handbook/entries/divorce-cooling-off";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final RedisServerForTests redisServer = RedisServerForTests.start();
  private final CutLine redis = new CutLine(redisServer.port());
  private final CutLine elasticsearch = new CutLine(ElasticsearchServer.shared().uri().getPort());
  private final List<CutLine> lines = new ArrayList<>(List.of(redis, elasticsearch));

  private CutLine postgres = elasticsearch;
  private ConfigurableApplicationContext node = new GenericApplicationContext();
  private Wire wire = new Wire(0);
  private Wire management = new Wire(0);
  private StaffClient staff = new StaffClient(0);

  @BeforeAll
  void aNodeWorksAndSomebodyIsSignedIn() {
    node = SpringApplication.run(MingfaApplication.class,
        engines().entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new));
    wire = new Wire(port("local.server.port"));
    management = new Wire(port("local.management.port"));
    var link = "/cms/invitations/"
        + Objects.requireNonNull(node.getBean(StaffAccounts.class).firstAdministrator().block());
    staff = new StaffClient(port("local.server.port")).open(link)
        .submit(link, Map.of("password", "Huancui-2026!", "again", "Huancui-2026!")).shows("审核与待办");
    await().atMost(PATIENCE).until(() -> finds("husband-debt-repay", "老公在外面借的钱"));
  }

  @AfterEach
  void everyLineIsWholeAgain() {
    lines.forEach(CutLine::mend);
    await().atMost(PATIENCE).until(() -> health().matches("\\{.*\"pageCache\":\\{\"status\":\"UP\"\\}.*"));
  }

  @AfterAll
  void stop() {
    node.close();
    lines.forEach(CutLine::close);
    redisServer.close();
  }

  private Map<String, Object> engines() {
    var properties = new HashMap<String, Object>();
    DynamicPropertyRegistry registry = (key, value) -> properties.put(key, Objects.requireNonNull(value.get()));
    Databases.postgres(registry);
    var database = URI.create(String.valueOf(properties.get("spring.r2dbc.url")).substring("r2dbc:".length()));
    postgres = new CutLine(database.getPort());
    lines.add(postgres);
    properties.put("spring.r2dbc.url", "r2dbc:postgresql://127.0.0.1:" + postgres.port() + database.getPath());
    properties.putAll(Map.of("server.port", "0", "management.server.port", "0", "mingfa.search.engine",
        "elasticsearch", "mingfa.search.elasticsearch.url", "http://127.0.0.1:" + elasticsearch.port(),
        "mingfa.search.elasticsearch.index", "away" + System.nanoTime(), "mingfa.cache.engine", "redis",
        "mingfa.sessions.engine", "redis", "spring.data.redis.host", "127.0.0.1", "spring.data.redis.port",
        Integer.toString(redis.port())));
    properties.put("mingfa.limits.salt", "0123456789abcdef");
    properties.put("mingfa.data", Path.of("target", "away", Long.toString(System.nanoTime())).toAbsolutePath());
    return properties;
  }

  private int port(String property) {
    return Integer.parseInt(Objects.requireNonNull(node.getEnvironment().getProperty(property)));
  }

  private String health() {
    return management.send("GET /actuator/health").text();
  }

  private boolean finds(String slug, String question) {
    return wire.send("GET /api/v1/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)).text()
        .contains(slug);
  }

  private void publishes(String slug, String title) {
    node.getBean(HandbookEditor.class).adopt(new HandbookEntry(slug, title, "sea", List.of(), "可以。", List.of("先问看守。"),
        List.of("照片"), List.of("打12348问问"), List.of("《民法典》第一条：立法目的。")), true).block();
  }

  private void unavailable(String path) {
    var answer = wire.send("GET " + path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(503);
    assertThat(answer.text()).doesNotContainPattern(OneServer.INSIDE);
    if (path.startsWith("/api/")) {
      assertThat(answer.text()).contains("\"code\":\"unavailable\"", "暂时连不上");
    } else {
      assertThat(answer.heading()).isEqualTo("现在暂时打不开");
    }
  }

  private void reads(String path) {
    assertThat(wire.send("GET " + path).status()).as(path).isEqualTo(200);
    assertThat(wire.send("GET /api/v1" + path).status()).as(path).isEqualTo(200);
  }

  @Test
  void withoutRedisResidentsReadAndSearchAndStaffAreToldToWait() {
    redis.cut();
    await().atMost(PATIENCE).until(() -> health().contains("DEGRADED"));
    assertThat(health()).contains("Redis is not heard");
    assertThat(management.send("GET /actuator/health").status()).isEqualTo(200);
    reads(ENTRY);
    assertThat(finds("husband-debt-repay", "老公在外面借的钱")).isTrue();
    assertThat(wire.send("GET /search?q=x").status()).isEqualTo(200);
    assertThat(wire.send("GET /nothing").heading()).isEqualTo("没找到这一页");
    staff.open("/cms/handbook").answers(503).shows("暂时连不上");
    // the form itself needs no session
    assertThat(wire.send("GET /cms/sign-in").status()).isEqualTo(200);
    publishes("lamp-without-redis", "断了线的灯塔还亮吗？");
    await().atMost(PATIENCE).untilAsserted(() -> reads("/handbook/entries/lamp-without-redis"));

    redis.mend();
    await().atMost(PATIENCE).until(() -> !health().contains("DEGRADED"));
    await().atMost(PATIENCE).untilAsserted(() -> staff.open("/cms/handbook").answers(200).shows("法律手册"));
    Map<String, Long> listeners = redisServer.ask(c -> c.pubsubNumsub("mingfa:evict"));
    assertThat(listeners).containsEntry("mingfa:evict", 1L);
    reads(OTHER);
    assertThat(wire.send("GET /handbook/sea").text()).doesNotContain("接上线的灯塔");
    publishes("lamp-with-redis", "接上线的灯塔还亮吗？");
    await().atMost(PATIENCE).until(() -> wire.send("GET /handbook/sea").text().contains("接上线的灯塔"));
    nothingIsParked();
  }

  @Test
  void withoutElasticsearchReadingGoesOnAndWhatIsPublishedIsFoundAfterwards() {
    elasticsearch.cut();
    reads(ENTRY);
    unavailable("/api/v1/search?q=x");
    unavailable("/search?q=x");
    assertThat(wire.send("GET /api/v1/suggest?q=%E7%A6%BB").status()).isEqualTo(200);
    assertThat(health()).contains("\"searchIndex\":{");
    assertThat(JsonPath.<String>read(health(), "$.status")).isEqualTo("DEGRADED");
    assertThat(management.send("GET /actuator/health").status()).isEqualTo(200);
    publishes("lamp-without-index", "搜索停了灯塔还亮吗？");
    reads("/handbook/entries/lamp-without-index");

    elasticsearch.mend();
    await().atMost(PATIENCE).until(() -> finds("lamp-without-index", "搜索停了灯塔还亮吗"));
    nothingIsParked();
  }

  @Test
  void withoutPostgresqlHotPagesGoOnAndAllComesBackByItself() {
    // what is still being published makes pages cold
    nothingIsParked();
    reads(ENTRY);
    postgres.cut();
    reads(ENTRY);
    unavailable("/api/v1" + OTHER + "?cold");
    unavailable(OTHER + "?cold");
    assertThat(finds("husband-debt-repay", "老公在外面借的钱")).isTrue();
    staff.open("/cms/handbook").answers(503).shows("暂时连不上");
    assertThat(management.send("GET /actuator/health").status()).isEqualTo(503);

    postgres.mend();
    await().atMost(PATIENCE).untilAsserted(() -> reads(OTHER));
    staff.open("/cms/handbook").answers(200).shows("法律手册");
    await().atMost(PATIENCE).until(() -> management.send("GET /actuator/health").status() == 200);
    publishes("lamp-after-database", "数据库回来了灯塔还亮吗？");
    await().atMost(PATIENCE).until(() -> finds("lamp-after-database", "数据库回来了灯塔还亮吗"));
  }

  private void nothingIsParked() {
    staff.open("/cms/parked").answers(200).shows("没有搁置的消息");
    await().atMost(PATIENCE).untilAsserted(() -> staff.open("/cms/parked").shows("：0 条"));
  }
}
