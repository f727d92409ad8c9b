package org.mingfa.cms.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfatest.StaffBrowser.first;
import static org.mingfatest.StaffBrowser.part;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfatest.CmsTestApplication;
import org.mingfatest.Databases;
import org.mingfatest.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files of entries, over HTTP and without a script. */
@SpringBootTest(classes = CmsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.quartz.auto-startup=false", "spring.main.web-application-type=reactive", "spring.main.banner-mode=off",
    "spring.messages.basename=messages-cms", "spring.messages.fallback-to-system-locale=false",
    "spring.webflux.multipart.max-parts=510", "spring.webflux.multipart.max-disk-usage-per-part=21MB",
    "logging.level.root=warn"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandbookImportJourneyTests {

  private static final String PAGE = "/cms/handbook/import";

  @LocalServerPort
  int port;
  @Autowired
  StaffAccounts accounts;
  @Autowired
  Editions editions;

  StaffBrowser editor = new StaffBrowser(0);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  /** The first administrator of a house is its first editor, too. */
  @BeforeAll
  void anEditorComesIn() {
    editor = new StaffBrowser(port);
    var way = "/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block());
    editor.post(way, editor.get(way).body(), "password", "Huancui-2026!", "again", "Huancui-2026!");
  }

  StaffBrowser aReviewer() {
    var staff = editor.get("/cms/staff").body();
    var link = first("<code class=\"link\"[^>]*>https?://[^/]+([^<]+)</code>",
        editor.post("/cms/staff/demo", staff, "role", "FIRST_REVIEWER", "displayName", "小审").body());
    var reviewer = new StaffBrowser(port);
    reviewer.post(link, reviewer.get(link).body());
    return reviewer;
  }

  private static String action(StaffBrowser browser) {
    return first("action=\"(/cms/handbook/import\\?_csrf=[^\"]+)\"", browser.get(PAGE).body());
  }

  private static String entry(String topic) {
    return "---\ntitle: 加班不给钱怎么办？\ntopic: " + topic + "\n---\n\n## 简短回答\n\n可以要。\n\n## 怎么办\n\n1. 先留证据。\n\n## 留好证据\n\n"
        + "- 考勤表\n\n## 去哪里求助\n\n- 12333\n\n## 法律依据\n\n- 《劳动法》第四十四条：加班要付钱。\n";
  }

  private boolean isThere(String slug) {
    return editions.document(HandbookConfiguration.HANDBOOK, slug).blockOptional().isPresent();
  }

  @Test
  void givesEveryFileItsOwnVerdict() {
    var answer = editor.upload(action(editor), part("first.md", entry("work")) + part("lost.md", entry("no-such-topic"))
        + part("large.md", "字".repeat(30_000)) + part("last.md", entry("work")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("first.md", "加班不给钱怎么办", "没有这个主题", "超过 64 KiB", "last.md");
    assertThat(isThere("first")).isTrue();
    assertThat(isThere("lost")).isFalse();
    assertThat(isThere("last")).isTrue();
  }

  private static String files(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> part("many-" + n + ".md", entry("work")))
        .collect(Collectors.joining());
  }

  @Test
  void refusesMoreFilesThanOneFormMayBringAndTakesNone() {
    var answer = editor.upload(action(editor), files(501));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("一次最多上传 500 个文件");
    assertThat(isThere("many-1")).isFalse();
  }

  /** Too many files as well: who may not bring any is told so first. */
  @Test
  void asksForTheRoleBeforeItReadsAFile() {
    var reviewer = aReviewer();
    var answer = reviewer.upload(action(reviewer), files(501));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("采编");
  }
}
