package org.mingfa.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A proxy ends TLS and says whose request it passes on: the public address is https, we are spoken to in plain. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"management.server.port=0",
    "mingfa.public-url=https://mingfa.example", "mingfa.trusted-proxies=127.0.0.0/8",
    "mingfa.limits.page.per-minute=60", "mingfa.limits.page.burst=20", "mingfa.demo=false"})
class BehindProxyIT {

  @LocalServerPort
  int port;
  @Autowired
  StaffAccounts accounts;

  Wire wire = new Wire(0);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @BeforeEach
  void aLine() {
    wire = new Wire(port);
  }

  static String from(String client) {
    return "X-Forwarded-For: " + client;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/statutes", "/nothing", "/site.css", "/cms/sign-in", "/cms/handbook"})
  void tellsBrowsersToStayWithHttps(String path) {
    // the second comes from memory where it can
    for (var i = 0; i < 2; i++) {
      assertThat(wire.send("GET " + path).header("Strict-Transport-Security")).contains("max-age=15552000");
    }
  }

  @Test
  void theCookiesOfStaffTravelByHttpsOnly() {
    var path = "/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block());
    var page = wire.send("GET " + path);
    assertThat(page.header("Set-Cookie")).contains("MINGFA-FORM=", "Secure", "HTTPOnly", "SameSite=Lax");
    var body = ("_csrf=" + Jsoup.parse(page.text()).select("input[name=_csrf]").attr("value")
        + "&password=Huancui-2026!&again=Huancui-2026!").getBytes(UTF_8);
    var entered = wire.send("POST " + path, new ByteArrayInputStream(body), body.length,
        "Content-Type: application/x-www-form-urlencoded",
        "Cookie: " + page.header("Set-Cookie").replaceAll(";.*", ""));
    assertThat(entered.status()).as(entered.text()).isEqualTo(303);
    assertThat(entered.header("Set-Cookie")).contains("MINGFA=", "Secure", "HTTPOnly", "SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cms", "/cms/handbook?q=x", "/cms/sign-in", "/cms/%73ign-in", "/cms/invitations/x"})
  void whoeverOnlyLooksLeavesNoSession(String path) {
    assertThat(wire.send("GET " + path).header("Set-Cookie")).doesNotContain("MINGFA=");
  }

  @Test
  void anAddressHasTwentyTriesToSignIn() {
    var tries = IntStream.range(0, 25).mapToObj(_ -> wire.send("POST /cms/sign-in", from("203.0.113.9"))).toList();
    assertThat(tries.subList(0, 20)).allMatch(answer -> answer.status() == 403);
    var refused = tries.getLast();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
    assertThat(refused.text()).contains("操作太频繁了");
    assertThat(wire.send("POST /cms/sign-in", from("203.0.113.10")).status()).isEqualTo(403);
    assertThat(wire.send("GET /cms/sign-in", from("203.0.113.9")).status()).isEqualTo(200);
  }

  @Test
  void pagesThatMustBeMadeAreLimitedAndReadyOnesAreNot() {
    wire.send("GET /handbook", from("203.0.113.20"));
    var made = IntStream.range(0, 40).mapToObj(i -> wire.send("GET /statutes/none" + i, from("203.0.113.20")))
        .toList();
    assertThat(made.getFirst().status()).isEqualTo(404);
    assertThat(made.getLast().status()).isEqualTo(429);
    assertThat(made.getLast().header("Retry-After")).isNotEmpty();
    assertThat(wire.send("GET /handbook?invented=1", from("203.0.113.20")).status()).isEqualTo(200);
  }
}
