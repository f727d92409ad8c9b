package org.mingfa.cms.statute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfatest.CmsTestApplication;
import org.mingfatest.Databases;
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
    "logging.level.root=warn"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatuteDeskJourneyTests {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "----statutes";

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

  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL).build();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  /** The first administrator of a house is its first editor, too. */
  @BeforeAll
  void anEditorComesIn() {
    var way = "/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block());
    post(way, get(way).body(), "password", "Huancui-2026!", "again", "Huancui-2026!");
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  private HttpResponse<String> post(String path, String page, String... fields) {
    var form = new StringBuilder("_csrf=").append(encoded(first(TOKEN.pattern(), page)));
    for (var i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form.toString())));
  }

  private HttpResponse<String> upload(String action, BodyPublisher body) {
    return send(HttpRequest.newBuilder(at(action))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path.replace("&amp;", "&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String first(String pattern, String page) {
    var matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
    return matcher.group(1);
  }

  private static String part(String name, String content) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
  }

  private static String law(String title, String text) throws IOException {
    return new String(SmallStatute.of(title, "2020年5月28日", "2021年1月1日", text).source().files().values().iterator()
        .next().read(), UTF_8);
  }

  private String action() {
    return first("action=\"(/cms/statutes/imports\\?_csrf=[^\"]+)\"", get("/cms/statutes/imports").body());
  }

  @Test
  void uploadsWatchesCorrectsAndNames() throws IOException {
    var body = part("灯塔法.md", law("中华人民共和国灯塔法", "灯搭。")) + part("../../通知.md", "# 通知\n大家好。") + "--" + BOUNDARY
        + "--\r\n";
    var run = upload(action(), BodyPublishers.ofString(body));
    assertThat(run.statusCode()).isEqualTo(200);
    assertThat(run.body()).contains("排队中", "灯塔法.md", "data-events").doesNotContain("../");
    desk.work().block(Duration.ofSeconds(30));
    var done = get(run.uri().getPath());
    assertThat(done.body()).contains("完成", "已导入", "未导入").doesNotContain("data-events");
    assertThat(get(run.uri().getPath() + "/events").body()).contains("event:end", "\"done\":2", "\"total\":2");
    assertThat(get("/cms/statutes?q=%E7%81%AF").body()).contains("中华人民共和国灯塔法", "现行有效");

    var statute = get("/cms/statutes/dengtafa");
    assertThat(statute.body()).contains("2020-05-28", "沿革");
    assertThat(post("/cms/statutes/dengtafa/aliases", statute.body(), "aliases", "塔法").body()).contains("塔法");
    var document = Objects.requireNonNull(library.versions("dengtafa").blockFirst()).document();
    var form = get("/cms/statutes/documents/" + document + "?number=1");
    assertThat(form.body()).contains("灯搭。");
    var edition = post("/cms/statutes/documents/" + document, form.body(), "edition", "1", "seen", "2", "number", "1",
        "body", "灯塔。");
    assertThat(edition.body()).contains("草稿", "灯<", "塔", "搭");
    var late = post("/cms/statutes/documents/" + document, form.body(), "edition", "1", "seen", "2", "number", "1",
        "body", "灯台，改了很久。");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("刚刚被别人改过", "灯台，改了很久。", "<del>塔", "name=\"edition\" value=\"2\"");
    var empty = post("/cms/statutes/documents/" + document, late.body(), "edition", "2", "seen", "1", "number", "1",
        "body", " ");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("请检查", "保存为草稿");
    assertThat(get("/cms/citations").body()).contains("没有需要核对的引用");
  }

  @Test
  void refusesAFormWithoutItsToken() throws IOException {
    var body = part("a.md", law("中华人民共和国灯塔法", "甲。")) + "--" + BOUNDARY + "--\r\n";
    assertThat(upload("/cms/statutes/imports", BodyPublishers.ofString(body)).statusCode()).isEqualTo(403);
  }

  /** The length is announced, so that a client which stops reading our answer would be noticed. */
  @Test
  void refusesAFileThatIsTooLargeAndKeepsNothingOfIt() throws IOException {
    var action = action();
    HttpResponse<String> answer;
    try {
      answer = upload(action, BodyPublishers.ofInputStream(() -> new SequenceInputStream(
          new ByteArrayInputStream(part("big.docx", "").strip().concat("\r\n\r\n").getBytes(UTF_8)),
          zeros(200L << 20))));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("太大");
    } catch (AssertionError e) {
      // the server may close while we still send
      assertThat(e.getCause()).isInstanceOf(IOException.class);
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
