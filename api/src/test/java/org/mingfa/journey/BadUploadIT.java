package org.mingfa.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.netty.buffer.PooledByteBufAllocator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.engine.Shared;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Files and bodies that staff, or somebody who would like to be, may send wrongly. */
class BadUploadIT extends OneServer {

  private static final String FORM = "/cms/statutes/imports";
  private static final long MEGABYTE = 1 << 20;

  @Autowired
  DatabaseClient database;

  StaffClient editor = new StaffClient(0);

  @BeforeAll
  void anEditorComesIn() {
    editor = administrator();
  }

  @AfterEach
  void theServerStillAnswers() {
    assertThat(wire.send("GET /api/v1/statutes/dengtafa/articles/1").status()).isEqualTo(200);
    editor.open(FORM).answers(200);
  }

  /** Rows of everything that an import writes. */
  private String stored() {
    var counts = Stream.of("document", "edition", "statute", "statute_version", "statute_provision",
        "citation")
        .map(table -> "(select count(*) from " + table + ")").toList();
    return Objects.requireNonNull(database.sql("select " + String.join(" || ',' || ", counts) + " as counts")
        .map(row -> Objects.requireNonNull(row.get("counts", String.class))).one().block());
  }

  static Stream<Arguments> files() {
    return Stream.of(arguments("合同.docx", "%PDF-1.7\n%%EOF".getBytes(UTF_8), "未导入", "内容为PDF"),
        arguments("炸弹.docx", Archives.bomb(60), "未导入", "疑似压缩炸弹"),
        arguments("空法.md", new byte[0], "未导入", "文件是空的"),
        arguments("零法.md", law("零法", "第一条 甲\0乙。"), "未导入", "二进制"),
        arguments("通知.md", "# 通知\n\n大家好。".getBytes(UTF_8), "未导入", "没有“第…条”"),
        arguments("重法.md", law("重法", "第一条 甲。\n\n第二条 乙。\n\n第二条 丙。"), "未导入", "第二条重复出现"),
        arguments("序法.md", law("序法", "第一条 甲。\n\n第三条 乙。\n\n第二条 丙。"), "已导入", "第二条排在第三条之后"),
        arguments("缺法.md", law("缺法", "第一条 甲。\n\n第三条 乙。"), "已导入", "缺第二条"),
        arguments("旧码法.md", new String(law("旧码法", "第一条 海水每天来两次。"), UTF_8).getBytes(Charset.forName("GB18030")),
            "已导入", "GB18030"),
        arguments("别名法.md", law("另名法", "第一条 甲。"), "已导入", "正文标题却是《中华人民共和国另名法》"));
  }

  /** Real ones, which lie outside the repository. */
  static Stream<Arguments> documents() {
    return Stream.of(arguments("民法典.docx", shared("not_from_flk/中华人民共和国民法典.docx"), "未导入", "没有“第…条”形式的条文"),
        arguments("劳动法.docx", shared("not_from_flk/中华人民共和国劳动法.docx"), "未导入", "无法确认内容就是《"),
        arguments("学位法.docx", half(shared("中华人民共和国学位法_20240426.docx")), "未导入", "文件已损坏"));
  }

  @ParameterizedTest(name = "{0}: {2}, {3}")
  @MethodSource("documents")
  void aDocumentThatIsNotWhatItsNameSaysIsNotTaken(String name, byte[] file, String outcome, String words) {
    aFileIsTakenWholeOrNotAtAllAndWhy(name, file, outcome, words);
  }

  @ParameterizedTest(name = "{0}: {2}, {3}")
  @MethodSource("files")
  void aFileIsTakenWholeOrNotAtAllAndWhy(String name, byte[] file, String outcome, String words) {
    var before = stored();
    editor.open(FORM).upload(FORM, name, file).answers(200);
    var run = editor.address();
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> editor.open(run).shows("完成"));
    editor.shows(name).shows(outcome).shows(words);
    assertThat(editor.page().text()).doesNotContainPattern(INSIDE);
    if (outcome.equals("未导入")) {
      assertThat(stored()).isEqualTo(before);
    } else {
      assertThat(stored()).isNotEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0} of {1} MB as {2} with {3} → {4}")
  @CsvSource(delimiter = '|', textBlock = """
      /api/v1/practice/rounds | 50  | application/json                  | nothing | 413 | too-large
      /api/v1/search          | 50  | application/json                  | nothing | 405 | wrong-method
      /cms/sign-in            | 50  | application/json                  | nothing | 403 | forbidden
      /cms/sign-in            | 50  | application/x-www-form-urlencoded | nothing | 403 | forbidden
      /cms/handbook           | 50  | application/json                  | cookie  | 403 | forbidden
      /cms/handbook           | 50  | application/x-www-form-urlencoded | cookie  | 413 | too-large
      /cms/statutes/imports   | 200 | multipart/form-data               | nothing | 403 | forbidden
      /cms/statutes/imports   | 200 | multipart/form-data               | cookie  | 403 | forbidden
      /cms/statutes/imports   | 200 | multipart/form-data               | token   | 413 | too-large
      /cms/handbook/import    | 200 | multipart/form-data               | token   | 413 | too-large
      """)
  void aBodyThatIsTooLargeIsRefusedAndNotKept(String path, int megabytes, String type, String with, int status,
      String code) throws IOException {
    var memory = memory();
    var form = editor.open(path.startsWith("/cms/handbook/") ? path : FORM);
    var address = with.equals("token") ? form.uploading(path) : path;
    var start = ("--" + StaffClient.BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.md\"\r\n\r\n").getBytes(UTF_8);
    var answer = wire.send("POST " + address,
        new SequenceInputStream(new ByteArrayInputStream(start), zeros(megabytes * MEGABYTE)),
        start.length + megabytes * MEGABYTE, with.equals("nothing") ? "X-Nobody: 1" : editor.cookies(),
        "Content-Type: " + type + (type.startsWith("multipart") ? "; boundary=" + StaffClient.BOUNDARY : ""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains(code).doesNotContainPattern(INSIDE);
    assertThat(memory() - memory).as("bytes kept").isLessThan(30 * MEGABYTE);
  }

  @ParameterizedTest(name = "{0} as {1} → {2}")
  @CsvSource(delimiter = '|', textBlock = """
      /cms/statutes/imports | application/json             | 415
      /cms/statutes/imports | multipart/form-data          | 400
      /cms/statutes/imports | multipart/form-data; boundary=other | 400
      /cms/handbook/import  | application/json             | 400
      /cms/handbook/import  | multipart/form-data          | 400
      /cms/handbook/import  | multipart/form-data; boundary=other | 400
      """)
  void aFormOfAnotherKindIsRefused(String path, String type, int status) {
    var address = editor.open(path).uploading(path);
    var answer = wire.send("POST " + address, new ByteArrayInputStream("garbage".getBytes(UTF_8)), 7, editor.cookies(),
        "Content-Type: " + type, "X-CSRF-TOKEN: " + address.substring(address.indexOf('=') + 1));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.heading()).isEqualTo("请求有误，请检查后再试。");
    assertThat(answer.text()).contains("bad-request").doesNotContainPattern(INSIDE);
  }

  @ParameterizedTest(name = "{0}, {1} → {2}")
  @CsvSource(delimiter = '|', textBlock = """
      GET /cms/handbook                   | Cookie: MINGFA=forged                  | 302 | ''
      GET /cms/handbook                   | Cookie: MINGFA=00000000-0000-0000-0000-000000000000 | 302 | ''
      GET /cms/invitations/forged         | Accept: text/html                      | 410 | link-spent
      GET /cms/invitations/%ff%fe         | Accept: text/html                      | 410 | link-spent
      POST /cms/sign-in                   | Content-Type: application/x-www-form-urlencoded | 403 | forbidden
      POST /cms/handbook?_csrf=forged     | Content-Type: ///                      | 403 | forbidden
      PUT /cms/handbook                   | Accept: text/html                      | 403 | forbidden
      GET /cms/nothing                    | Cookie: MINGFA=forged                  | 302 | ''
      """)
  void whoForgesAWayInStaysOutside(String sent, String header, int status, String code) {
    var body = "username=admin&password=x&_csrf=forged".getBytes(UTF_8);
    var answer = sent.startsWith("POST")
        ? wire.send(sent, new ByteArrayInputStream(body), body.length, header)
        : wire.send(sent, header);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains(code).doesNotContainPattern(INSIDE);
    if (status == 302) {
      assertThat(answer.header("Location")).isEqualTo("/cms/sign-in");
    }
  }

  /** What is still held once all garbage is gone, on the heap and in Netty's buffers. */
  private static long memory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() + PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
  }

  private static byte[] law(String title, String text) {
    return ("# 中华人民共和国" + title + "\n\n2020年5月28日第十三届全国人民代表大会第三次会议通过\n\n" + text + "\n").getBytes(UTF_8);
  }

  private static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  private static byte[] shared(String name) {
    try {
      return Files.readAllBytes(Shared.path("docx/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream zeros(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? '0' : -1;
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
