package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever may no longer come in is out at the next request, however fresh the session. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffSessionsIT {

  private static final String PASSWORD = "Huancui-2026!";

  @LocalServerPort
  int port;
  @Autowired
  StaffAccounts accounts;

  StaffClient administrator = new StaffClient(0);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @BeforeAll
  void theFirstAdministratorComesIn() {
    administrator = accepts("/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block()),
        PASSWORD);
  }

  /** A person with a browser of their own. */
  record Colleague(String username, StaffClient browser) {
  }

  StaffClient accepts(String link, String password) {
    var path = link.substring(link.indexOf("/cms/"));
    return new StaffClient(port).open(path).submit(path, Map.of("password", password, "again", password))
        .shows("审核与待办");
  }

  String shownLink() {
    return Objects.requireNonNull(administrator.page().selectFirst("code.link")).text();
  }

  Colleague anEditor() {
    var name = "e" + UUID.randomUUID().toString().substring(0, 8);
    administrator.open("/cms/staff").submit("/cms/staff",
        Map.of("username", name, "displayName", "小采", "roles", "EDITOR"));
    var browser = accepts(shownLink(), PASSWORD);
    browser.open("/cms/handbook").answers(200).shows("新建条目");
    return new Colleague(name, browser);
  }

  /** Where the form of that person's row goes. */
  String form(Colleague colleague, String which) {
    return Objects.requireNonNull(administrator.open("/cms/staff").answers(200).page()
        .selectFirst("tr:has(td:containsOwn(" + colleague.username() + ")) form" + which)).attr("action");
  }

  static void isOut(Colleague colleague) {
    colleague.browser().open("/cms/handbook");
    assertThat(colleague.browser().page().text()).doesNotContain("新建条目").contains("登录");
  }

  StaffClient signsInAgain(Colleague colleague, String password) {
    return new StaffClient(port).open("/cms/sign-in").submit("/cms/sign-in",
        Map.of("username", colleague.username(), "password", password));
  }

  @Test
  void signingInLeadsToThePageThatWasAskedFor() {
    var colleague = anEditor();
    var browser = new StaffClient(port).open("/cms/handbook", "q=离婚").shows("登录");
    browser.submit("/cms/sign-in", Map.of("username", colleague.username(), "password", PASSWORD)).answers(200)
        .shows("新建条目");
    assertThat(browser.address()).endsWith("/cms/handbook?q=%E7%A6%BB%E5%A9%9A");
    browser.open("/cms/sign-in").answers(200).shows("审核与待办");
  }

  @Test
  void signingOutLeadsBackToTheSignIn() {
    var colleague = anEditor();
    colleague.browser().submit("/cms/sign-out", Map.of()).answers(200).shows("登录");
    assertThat(colleague.browser().address()).endsWith("/cms/sign-in?logout");
    isOut(colleague);
  }

  @Test
  void aChangeOfRolesEndsTheSession() {
    var colleague = anEditor();
    administrator.submit(form(colleague, ":not([action$=/links])"), Map.of("roles", "FIRST_REVIEWER")).answers(200);
    isOut(colleague);
    signsInAgain(colleague, PASSWORD).shows("审核与待办");
  }

  @Test
  void disablingEndsTheSessionAndKeepsThePersonOut() {
    var colleague = anEditor();
    administrator.submit(form(colleague, ":not([action$=/links])"), Map.of("roles", "EDITOR", "active", ""))
        .answers(200);
    isOut(colleague);
    assertThat(signsInAgain(colleague, PASSWORD).page().text()).doesNotContain("审核与待办");
  }

  @Test
  void aNewPasswordEndsTheSessionOnOtherMachines() {
    var colleague = anEditor();
    administrator.submit(form(colleague, "[action$=/links]"), Map.of());
    var link = shownLink();
    colleague.browser().open("/cms/handbook").shows("新建条目");
    var here = accepts(link, "Another-2026!");
    isOut(colleague);
    here.open("/cms/handbook").answers(200).shows("新建条目");
    assertThat(signsInAgain(colleague, PASSWORD).page().text()).doesNotContain("审核与待办");
  }

  @Test
  void theLastAdministratorCannotDisableThemselves() {
    var own = new Colleague("admin", administrator);
    administrator.submit(form(own, ":not([action$=/links])"), Map.of("roles", "EDITOR", "active", "")).answers(409);
    administrator.open("/cms/staff").answers(200).shows("邀请同事");
  }
}
