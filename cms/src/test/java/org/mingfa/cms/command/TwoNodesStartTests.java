package org.mingfa.cms.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfatest.CmsTestApplication;
import org.mingfatest.Databases;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Two nodes that begin to serve at the same moment on an empty PostgreSQL: both get up, and what they load is there
 * once.
 */
class TwoNodesStartTests {

  private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

  @AfterEach
  void stop() {
    nodes.forEach(ConfigurableApplicationContext::close);
  }

  /** Up, but with the work of the start still to do: a command was asked for, one that nobody knows. */
  private static ConfigurableApplicationContext node(List<String> database) {
    var arguments = new ArrayList<>(List.of("help"));
    arguments.addAll(database);
    return new SpringApplicationBuilder(CmsTestApplication.class).web(WebApplicationType.REACTIVE)
        .properties("server.port=0", "spring.quartz.auto-startup=false", "spring.main.banner-mode=off",
            "spring.messages.basename=messages-cms", "spring.messages.fallback-to-system-locale=false",
            "logging.level.root=warn")
        .run(arguments.toArray(String[]::new));
  }

  private void twoNodes(boolean demo) {
    var database = new ArrayList<String>();
    Databases.postgres((key, value) -> database.add("--" + key + "=" + value.get()));
    database.removeIf(argument -> argument.startsWith("--mingfa.data="));
    database.add("--mingfa.demo=" + demo);
    for (var i = 0; i < 2; i++) {
      var own = new ArrayList<>(database);
      own.add("--mingfa.data=target/postgres/" + UUID.randomUUID());
      nodes.add(node(own));
    }
  }

  private static Mono<Void> start(ConfigurableApplicationContext node) {
    return Flux.fromStream(node.getBeanProvider(AtStart.class).orderedStream()).concatMap(AtStart::atStart).then()
        .subscribeOn(Schedulers.boundedElastic());
  }

  private long number(String sql) {
    return Objects.requireNonNull(nodes.getFirst().getBean(DatabaseClient.class).sql(sql)
        .mapValue(Long.class).one().block(Duration.ofSeconds(30)));
  }

  private long entries() throws java.io.IOException {
    return nodes.getFirst().getResources("classpath*:demo/handbook/*/*.md").length;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothGetUpAndLoadEachEntryOnce(boolean demo) throws java.io.IOException {
    twoNodes(demo);
    Mono.when(nodes.stream().map(TwoNodesStartTests::start).toList()).block(Duration.ofMinutes(3));
    assertThat(number("select count(*) from document where kind = 'handbook'")).isEqualTo(entries());
    assertThat(number("select count(*) from edition")).isEqualTo(entries());
    assertThat(number("select count(*) from edition where slot = '" + (demo ? "LIVE" : "WORKING") + "'"))
        .isEqualTo(entries());
    assertThat(number("select count(*) from handbook_edition")).isEqualTo(entries());
    assertThat(number("select count(*) from staff_member")).isEqualTo(1);
  }

  @Test
  void aSecondStartChangesNothing() throws java.io.IOException {
    twoNodes(true);
    start(nodes.getFirst()).block(Duration.ofMinutes(3));
    var lines = number("select count(*) from audit_line where action like 'edition.%'");
    start(nodes.getLast()).block(Duration.ofMinutes(3));
    assertThat(number("select count(*) from audit_line where action like 'edition.%'")).isEqualTo(lines);
    assertThat(number("select count(*) from edition")).isEqualTo(entries());
  }
}
