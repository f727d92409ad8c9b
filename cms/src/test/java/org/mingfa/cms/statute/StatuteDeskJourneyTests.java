package org.mingfa.cms.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfatest.StaffBrowser.first;
import static org.mingfatest.StaffBrowser.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfatest.CmsTestApplication;
import org.mingfatest.Databases;
import org.mingfatest.StaffBrowser;
import org.mingfa.cms.staff.StaffAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An editor's way through the statutes' pages, over HTTP and without a script. */
@SpringBootTest(classes = CmsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.quartz.auto-startup=false", "spring.main.web-application-type=reactive", "spring.main.banner-mode=off",
    "spring.messages.basename=messages-cms", "spring.messages.fallback-to-system-locale=false",
    "spring.webflux.multipart.max-parts=510", "spring.webflux.multipart.max-disk-usage-per-part=21MB",
    "logging.level.root=warn"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatuteDeskJourneyTests {

  @LocalServerPort
  int port;
  @Value("${mingfa.data}")
  Path data;
  @Autowired
  StaffAccounts accounts;
  @Autowired
  StatuteImportDesk desk;
  @Autowired
  StatuteLibrary library;

  StaffBrowser browser = new StaffBrowser(0);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  /** The first administrator of a house is its first editor, too. */
  @BeforeAll
  void anEditorComesIn() {
    browser = new StaffBrowser(port);
    var way = "/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block());
    browser.post(way, browser.get(way).body(), "password", "Huancui-2026!", "again", "Huancui-2026!");
  }

  private static String law(String title, String text) throws IOException {
    return new String(SmallStatute.of(title, "2020年5月28日", "2021年1月1日", text).source().files().values().iterator()
        .next().read(), UTF_8);
  }

  private String action() {
    return first("action=\"(/cms/statutes/imports\\?_csrf=[^\"]+)\"", browser.get("/cms/statutes/imports").body());
  }

  @Test
  void uploadsWatchesCorrectsAndNames() throws IOException {
    var body = part("灯塔法.md", law("中华人民共和国灯塔法", "灯搭。")) + part("../../通知.md", "# 通知\n大家好。");
    var run = browser.upload(action(), body);
    assertThat(run.statusCode()).isEqualTo(200);
    assertThat(run.body()).contains("排队中", "灯塔法.md", "data-events").doesNotContain("../");
    desk.work().block(Duration.ofSeconds(30));
    var done = browser.get(run.uri().getPath());
    assertThat(done.body()).contains("完成", "已导入", "未导入").doesNotContain("data-events");
    assertThat(browser.get(run.uri().getPath() + "/events").body()).contains("event:end", "\"done\":2", "\"total\":2");
    assertThat(browser.get("/cms/statutes?q=%E7%81%AF").body()).contains("中华人民共和国灯塔法", "现行有效");

    var statute = browser.get("/cms/statutes/dengtafa");
    assertThat(statute.body()).contains("2020-05-28", "沿革");
    assertThat(browser.post("/cms/statutes/dengtafa/aliases", statute.body(), "aliases", "塔法").body()).contains("塔法");
    var document = Objects.requireNonNull(library.versions("dengtafa").blockFirst()).document();
    var form = browser.get("/cms/statutes/documents/" + document + "?number=1");
    assertThat(form.body()).contains("灯搭。");
    var edition = browser.post("/cms/statutes/documents/" + document, form.body(), "edition", "1", "seen", "2",
        "number", "1",
        "body", "灯塔。");
    assertThat(edition.body()).contains("草稿", "灯<", "塔", "搭");
    var late = browser.post("/cms/statutes/documents/" + document, form.body(), "edition", "1", "seen", "2", "number",
        "1",
        "body", "灯台，改了很久。");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("刚刚被别人改过", "灯台，改了很久。", "<del>塔", "name=\"edition\" value=\"2\"");
    var empty = browser.post("/cms/statutes/documents/" + document, late.body(), "edition", "2", "seen", "1", "number",
        "1",
        "body", " ");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("请检查", "保存为草稿");
    assertThat(browser.get("/cms/citations").body()).contains("没有需要核对的引用");
  }

  @Test
  void refusesAFormWithoutItsToken() throws IOException {
    var body = part("a.md", law("中华人民共和国灯塔法", "甲。"));
    assertThat(browser.upload("/cms/statutes/imports", body).statusCode()).isEqualTo(403);
  }

  /** The length is announced, so that a client which stops reading our answer would be noticed. */
  @Test
  void refusesAFileThatIsTooLargeAndKeepsNothingOfIt() throws IOException {
    var action = action();
    try {
      var answer = browser.upload(action, BodyPublishers.ofInputStream(() -> new SequenceInputStream(
          new ByteArrayInputStream(part("big.docx", "").strip().concat("\r\n\r\n").getBytes(UTF_8)),
          zeros(200L << 20))));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("太大");
    } catch (UncheckedIOException _) {
      // the server may close while we still send
    }
    assertThat(List.of(Objects.requireNonNull(data.resolve("statute-imports").toFile().list()))).isEmpty();
  }

  private static InputStream zeros(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] into, int offset, int most) {
        var n = (int) Math.min(most, left);
        left -= n;
        return n == 0 ? -1 : n;
      }
    };
  }
}
