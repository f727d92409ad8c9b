package org.mingfa.cms.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.cms.handbook.EntryReading.Accepted;
import org.mingfa.cms.handbook.EntryReading.Refused;

class HandbookMarkdownTests {

  private static final String FILE = """
      ---
      title: 老公在外面借的钱，我要一起还吗？
      topic: marriage
      wordings:
        - 丈夫欠债妻子要不要还
        - 夫妻共同债务怎么认定
      ---

      ## 简短回答

      不一定。要看钱花在哪里。
      一般来说，家里日常用的要一起还。

      但是，有例外。

      ## 怎么办

      1. 先看借条上有没有您的名字。
      2. 再问清钱用到了哪里。

      ## 留好证据

      - 借条

      ## 去哪里求助

      - 12348

      ## 法律依据

      - 《民法典》第一千零六十四条：共同签字的是共同债务。
      """;

  private static EntryReading read(String text) {
    return HandbookMarkdown.read("spouse-debt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static HandbookEntry anEntry() {
    return accepted(read(FILE));
  }

  private static HandbookEntry accepted(EntryReading reading) {
    return switch (reading) {
      case Accepted(var entry) -> entry;
      case Refused(var findings) -> throw new AssertionError(findings);
    };
  }

  private static List<String> codes(EntryReading reading) {
    return switch (reading) {
      case Accepted _ -> List.of();
      case Refused(var findings) -> findings.stream().map(finding -> finding.fault().code()).toList();
    };
  }

  @Test
  void readsAnEntry() {
    assertThat(anEntry()).isEqualTo(new HandbookEntry("spouse-debt", "老公在外面借的钱，我要一起还吗？", "marriage",
        List.of("丈夫欠债妻子要不要还", "夫妻共同债务怎么认定"), "不一定。要看钱花在哪里。\n一般来说，家里日常用的要一起还。\n\n但是，有例外。",
        List.of("先看借条上有没有您的名字。", "再问清钱用到了哪里。"), List.of("借条"), List.of("12348"),
        List.of("《民法典》第一千零六十四条：共同签字的是共同债务。")));
  }

  @Test
  void writesWhatItRead() {
    assertThat(HandbookMarkdown.write(anEntry())).isEqualTo(FILE);
  }

  @Test
  void readsWindowsLineEndsAndAByteOrderMark() {
    assertThat(accepted(read("\uFEFF" + FILE.replace("\n", "\r\n")))).isEqualTo(anEntry());
  }

  @Test
  void joinsALineThatGoesOn() {
    var text = FILE.replace("- 借条\n", "* 借条\n  和转账记录\n* 聊天记录\n");
    assertThat(accepted(read(text)).evidence()).containsExactly("借条和转账记录", "聊天记录");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"title: 老公在外面借的钱，我要一起还吗？|title:|title-missing",
      "topic: marriage|topic: 婚姻|topic-invalid",
      "topic: marriage|author: 张三|key-unknown,topic-invalid",
      "topic: marriage|topic: [a, b]|front-matter-unreadable,topic-invalid",
      "topic: marriage|title: 又一个|front-matter-unreadable,title-missing,topic-invalid",
      "topic: marriage|topic: !!java.net.URL [x]|front-matter-unreadable,title-missing,topic-invalid",
      "## 怎么办|## 注意|section-unknown,section-empty", "## 留好证据|## 怎么办|section-repeated,section-empty",
      "- 借条|''|section-empty",
      "- 借条|借条|not-an-item,section-empty", "- 借条|- <script>alert(1)</script>|html", "- 借条|- 见[这里](a)|link",
      "- 借条|- 见 https://a.cn|link", "- 借条|- 借\u0007条|control-character", "- 借条|- 借\u202E条|control-character",
      "不一定。|### 不一定。|section-unknown,section-empty", "不一定。|'   # 不一定。'|heading",
      "## 简短回答|简短回答|text-outside-sections,section-empty",
      "---|--|front-matter-missing"})
  void refusesWithACodeForEveryFault(String part, String replacement, String codes) {
    assertThat(codes(read(FILE.replaceFirst(part, replacement)))).containsExactly(codes.split(",", -1));
  }

  @Test
  void refusesWhatIsTooLongOrTooMuch() {
    assertThat(codes(read(FILE.replace("老公", "老公".repeat(30))))).containsExactly("title-too-long");
    assertThat(codes(read(FILE.replace("- 借条", "- " + "借".repeat(501))))).containsExactly("text-too-long");
    assertThat(codes(read(FILE.replace("- 借条\n", "- 借条\n".repeat(21))))).containsExactly("too-many-items");
    assertThat(codes(read(FILE.replace("  - 丈夫欠债妻子要不要还\n", "  - 问\n".repeat(10)))))
        .containsExactly("too-many-wordings");
    assertThat(codes(read(FILE.replace("丈夫欠债", "丈".repeat(61))))).containsExactly("wording-too-long");
    assertThat(codes(read(FILE + " ".repeat(HandbookMarkdown.LARGEST)))).containsExactly("too-large");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThat(codes(HandbookMarkdown.read("spouse-debt", FILE.getBytes(Charset.forName("GBK")))))
        .containsExactly("not-utf-8");
  }

  @Test
  void refusesASlugThatIsNoAddress() {
    assertThat(codes(HandbookMarkdown.read("../Spouse", FILE.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("slug-invalid");
  }

  @Test
  void collectsAllFaultsAndSaysWhere() {
    var reading = read(
        FILE.replace("topic: marriage\n", "").replace("- 12348", "12348").replace("- 借条", "- <b>借条</b>"));
    assertThat(reading).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.findings()).extracting(EntryFinding::message).containsExactly("第 26 行：这一行不是列表项",
            "主题：缺少主题，或者主题不是小写英文名", "留好证据第 1 项：不能使用 HTML 标记", "去哪里求助：小节没有内容"));
  }

  @Test
  void keepsWordsThatYamlWouldTakeForSomethingElse() {
    var entry = new HandbookEntry("yes", "yes", "2021",
        List.of("null", "1: 2", "- a", "# b", "'c'", "2021-01-01", "“d”: \"e\""),
        "答", List.of("1. 先"), List.of("- 据"), List.of("助"), List.of("依"));
    assertThat(accepted(HandbookMarkdown.read("yes", HandbookMarkdown.write(entry).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(entry);
  }

  @Test
  void readsBackWhateverTheRulesAllow() {
    var random = new Random(11);
    var pieces = List.of("问", "：", ": ", "#", "- ", "1. ", "\n", "\n\n", " ", "'", "\"", "---", "*", "《", "%", "&a",
        "|", ">", "，", "？", "\uD83D\uDE00");
    for (var round = 0; round < 2_000; round++) {
      var texts = Stream.generate(() -> text(random, pieces)).limit(6).toList();
      var entry = new HandbookEntry("a", texts.get(0), "b", texts.subList(1, 3), texts.get(1), texts.subList(2, 4),
          texts.subList(3, 5), texts.subList(4, 6), texts.subList(0, 1));
      if (EntryRules.check(entry).isEmpty()) {
        var written = HandbookMarkdown.write(entry);
        assertThat(accepted(HandbookMarkdown.read("a", written.getBytes(StandardCharsets.UTF_8)))).as(written)
            .isEqualTo(entry);
      }
    }
  }

  private static String text(Random random, List<String> pieces) {
    var text = new StringBuilder();
    for (var n = random.nextInt(8); n >= 0; n--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  @Test
  void survivesAnyBytes() {
    var random = new Random(5);
    for (var round = 0; round < 2_000; round++) {
      var bytes = FILE.getBytes(StandardCharsets.UTF_8);
      for (var n = random.nextInt(20); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean()
            ? random.nextInt(256)
            : "\n-#:[]{}&*!|>'\"%@`".charAt(random.nextInt(18)));
      }
      assertThat(HandbookMarkdown.read("a", bytes)).isNotNull();
    }
  }

  @Test
  void readsAndWritesEveryEntryOfTheDemonstration() throws IOException {
    var folder = Path.of("src", "main", "resources", "demo", "handbook");
    assumeTrue(Files.isDirectory(folder), "the handbook's entries are not there yet");
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        var entry = accepted(
            HandbookMarkdown.read(file.getFileName().toString().replace(".md", ""), Files.readAllBytes(file)));
        assertThat(entry.topic()).isEqualTo(file.getName(file.getNameCount() - 2).toString());
        assertThat(HandbookMarkdown.write(entry)).as(file.toString()).isEqualTo(Files.readString(file));
      }
    }
  }
}
