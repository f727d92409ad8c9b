package org.mingfa.cms.statute;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadSourcesTests {

  private static final String RECORD = "2001年2月3日第九届全国人民代表大会第一次会议通过\n";
  private static final String GOOD = "# 灯塔法\n" + RECORD + "第一条 甲。\n第二条 乙。\n第三条 本法自2001年7月1日起施行。\n";

  static Stream<Arguments> documents() {
    var good = DocxFixture.docx("灯塔法", "第一条　甲。");
    return Stream.of(Arguments.of("empty", new byte[0], "empty"),
        Arguments.of("a PDF named .docx", "%PDF-1.7\n%âãÏÓ".getBytes(ISO_8859_1), "not-docx"),
        Arguments.of("an old Word file", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, "not-docx"),
        Arguments.of("a web page", "<html><body>第一条 甲。</body></html>".getBytes(UTF_8), "not-docx"),
        Arguments.of("plain text", GOOD.getBytes(UTF_8), "not-docx"),
        Arguments.of("a zip of something else", DocxFixture.zip(Map.of("a.txt", new byte[10])), "not-docx"),
        Arguments.of("a spreadsheet",
            DocxFixture.zip(Map.of("[Content_Types].xml", "spreadsheetml".getBytes(UTF_8), "xl/a.xml", new byte[1])),
            "not-docx"),
        Arguments.of("a truncated zip", Arrays.copyOf(good, good.length / 2), "damaged"),
        Arguments.of("a zip with a hole in it", holed(good), "damaged"),
        Arguments.of("XML cut short", DocxFixture.withXml("<w:document xmlns:w=\"urn:w\"><w:p>"), "damaged"),
        Arguments.of("no XML at all", DocxFixture.withXml("第一条　甲。"), "damaged"),
        Arguments.of("a zip bomb", bomb(), "too-large"), Arguments.of("too many entries", crowd(), "too-large"),
        Arguments.of("a document without text", DocxFixture.docx("", "　"), "empty"),
        Arguments.of("a document without articles", DocxFixture.docx("灯塔法", "敬请期待"), "no-articles"),
        Arguments.of("a document without title", DocxFixture.docx("第一条　甲。"), "no-title"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("documents")
  void refusesDocuments(String what, byte[] bytes, String code) {
    var report = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> NationalDatabaseDocx.parse("灯塔法.docx", bytes));

    assertThat(report.refused()).as(what).isTrue();
    assertThat(report.findings()).filteredOn(f -> f.severity() == ImportFinding.Severity.REFUSE)
        .extracting(ImportFinding::code).containsExactly(code);
  }

  static Stream<Arguments> texts() {
    return Stream.of(Arguments.of("UTF-16 with mark", ("\uFEFF" + GOOD).getBytes(UTF_16LE), "wrong-encoding"),
        Arguments.of("UTF-16 without mark", GOOD.getBytes(UTF_16LE), "wrong-encoding"),
        Arguments.of("Big5", "第一條 為了照亮海岸".getBytes(Charset.forName("Big5")), "wrong-encoding"),
        Arguments.of("a picture", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "wrong-encoding"),
        Arguments.of("lost characters", GOOD.replace("甲", "\uFFFD").getBytes(UTF_8), "damaged"),
        Arguments.of("too large", new byte[SourceText.LIMIT + 1], "too-large"),
        Arguments.of("nothing", new byte[0], "empty"), Arguments.of("blank", " \n　\n\u200B\n".getBytes(UTF_8), "empty"),
        Arguments.of("a letter", "# 灯塔法\n各位居民：\n明天停电。".getBytes(UTF_8), "no-articles"),
        Arguments.of("an article twice", (GOOD + "第二条 丙。\n").getBytes(UTF_8), "duplicate"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("texts")
  void refusesTexts(String what, byte[] bytes, String code) {
    var report = StatuteMarkdown.parse("灯塔法.md", bytes);

    assertThat(report.findings()).as(what).filteredOn(f -> f.severity() == ImportFinding.Severity.REFUSE)
        .extracting(ImportFinding::code).containsExactly(code);
  }

  @Test
  void readsGb18030AndSaysSo() {
    var report = StatuteMarkdown.parse("灯塔法.md", GOOD.getBytes(Charset.forName("GB18030")));

    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.findings()).containsExactly(new ImportFinding.Converted());
  }

  @Test
  void readsUtf8WithAByteOrderMark() {
    assertThat(StatuteMarkdown.parse("灯塔法.md", ("\uFEFF" + GOOD).getBytes(UTF_8)).findings()).isEmpty();
  }

  @Test
  void listsGaps() {
    assertThat(findings("第三条 甲。\n第三条之二 甲。\n第七条 乙。\n")).containsExactly(gap("1", "2"), gap("3-1", "3-1"), gap("4", "6"));
  }

  @Test
  void saysWhereAnArticleIsOutOfOrder() {
    assertThat(findings("第一条 甲。\n第三条 乙。\n第二条 丙。\n")).containsExactly(new ImportFinding.OutOfOrder(number("2"),
        number("3"), new SourceLocation("", 5)));
  }

  @Test
  void warnsWhereTheVersionCannotBeDated() {
    assertThat(StatuteMarkdown.parse("", "# 灯塔法\n第一条 甲。".getBytes(UTF_8)).findings())
        .containsExactly(new ImportFinding.NoRecords());
  }

  @Test
  void pointsAtLinesThatFitNowhere() {
    var report = StatuteMarkdown.parse("", ("# 灯塔法\n" + RECORD + "## 第一章 总则\n编者按\n第一条 甲。").getBytes(UTF_8));

    assertThat(report.findings()).contains(new ImportFinding.NotUnderstood(new SourceLocation("", 4), "编者按"));
    assertThat(report.findings().getFirst().message()).isEqualTo("第4行：未能识别“编者按”");
  }

  @Test
  void countsWhatItDoesNotList() {
    assertThat(StatuteMarkdown.parse("", ("# 灯塔法\n## 第一章 总则\n" + "编者按\n".repeat(1000)).getBytes(UTF_8)).findings())
        .filteredOn(ImportFinding.More.class::isInstance).singleElement()
        .satisfies(f -> assertThat(f.message()).startsWith("另有980处同类问题")).extracting(ImportFinding::code)
        .isEqualTo("not-understood");
  }

  @Test
  void survivesAnyBytes() {
    var random = new Random(20250311);
    var good = DocxFixture.docx("灯塔法", RECORD, "目　录", "第一章　总则", "第一章　总则", "第一条　甲。", "（一）乙。", "附件一", "丙");
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      for (var i = 0; i < 2_000; i++) {
        var bytes = good.clone();
        for (var n = random.nextInt(1, 20); n > 0; n--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertThat(NationalDatabaseDocx.parse("灯塔法.docx", bytes).findings()).isNotNull();
        random.nextBytes(bytes);
        assertThat(StatuteMarkdown.parse("灯塔法.md", bytes).findings()).isNotEmpty();
      }
    });
  }

  @Test
  void survivesAnyXml() {
    var random = new Random(7);
    var parts = List.of("<w:p>", "</w:p>", "<w:t>", "</w:t>", "<w:r>", "</w:r>", "第一条　甲。", "<w:br/>", "<w:tbl>",
        "</w:tbl>",
        "<w:del>", "</w:del>", "&amp;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "\u0000", "\uD800");
    for (var i = 0; i < 2_000; i++) {
      var xml = new StringBuilder("<w:document xmlns:w=\"urn:w\">");
      for (var n = random.nextInt(40); n > 0; n--) {
        xml.append(parts.get(random.nextInt(parts.size())));
      }
      var docx = DocxFixture.withXml(xml.append("</w:document>").toString());
      assertThat(NationalDatabaseDocx.parse("", docx).findings()).isNotEmpty();
    }
  }

  @Test
  void survivesAnyLinesInBoundedTime() {
    var random = new Random(42);
    var parts = List.of("第", "一", "条", "之", "章", "编", "　", " ", "\n", "（", "）", "1.", "附件", "目录", "# ", "**", "*",
        "---", "《",
        "》", "2020年5月28日", "通过", "根据", "修正", "序言", "|", ":::", "<!--", "-->", "![", "](", "自", "起施行", "本法", "\t",
        "\u3000".repeat(50));
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      for (var i = 0; i < 3_000; i++) {
        var text = new StringBuilder();
        for (var n = random.nextInt(200); n > 0; n--) {
          text.append(parts.get(random.nextInt(parts.size())));
        }
        assertThat(StatuteMarkdown.parse("灯塔法.md", text.toString().getBytes(UTF_8)).findings()).isNotNull();
      }
      for (var part : parts) {
        var line = part.repeat(1_000_000 / part.length());
        assertThat(StatuteMarkdown.parse("灯塔法.md", line.getBytes(UTF_8)).findings()).as(part).isNotNull();
      }
    });
  }

  private static List<ImportFinding> findings(String articles) {
    return StatuteMarkdown.parse("", ("# 灯塔法\n" + RECORD + articles).getBytes(UTF_8)).findings().stream()
        .filter(f -> f.severity() != ImportFinding.Severity.NOTE).toList();
  }

  private static ImportFinding gap(String from, String to) {
    return new ImportFinding.Gap(number(from), number(to));
  }

  private static ProvisionNumber number(String brief) {
    return ProvisionNumber.parse(brief).orElseThrow();
  }

  private static byte[] holed(byte[] docx) {
    var bytes = docx.clone();
    Arrays.fill(bytes, bytes.length / 2 - 60, bytes.length / 2, (byte) 0xFF);
    return bytes;
  }

  private static byte[] bomb() {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("[Content_Types].xml", DocxFixture.TYPES.getBytes(UTF_8));
    entries.put("word/document.xml", new byte[60 * 1024 * 1024]);
    return DocxFixture.zip(entries);
  }

  private static byte[] crowd() {
    var entries = new LinkedHashMap<String, byte[]>();
    for (var i = 0; i <= DocxArchive.ENTRIES; i++) {
      entries.put("word/" + i + ".xml", new ByteArrayOutputStream().toByteArray());
    }
    return DocxFixture.zip(entries);
  }
}
