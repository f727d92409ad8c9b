package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a kill -9 may not take: any acknowledged edit, and the agreement of index and database. */
final class KillNine {

  static final int ENTRIES = 256;
  static final String STATUTE = """
      # 明法测试%d号条例

      2026年1月%d日测试区人民代表大会常务委员会第%d次会议通过

      ## 第一章 总则

      **第一条**　为了测试第%d号，制定本条例。

      **第二条**　被杀掉的进程，重新启动以后，一条不少，一条不多。

      **第三条**　本条例自2026年2月1日起施行。
      """;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private KillNine() {
  }

  /** Statutes of our own, one a file, by their numbers. */
  static Path statutes(Path folder, int from, int count) {
    try {
      Files.createDirectories(folder);
      for (var i = from; i < from + count; i++) {
        Files.writeString(folder.resolve("明法测试" + i + "号条例.md"), STATUTE.formatted(i, 1 + i % 28, i, i));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Mingfa mingfa, String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mingfa.port() + path)).GET().build();
    try {
      return JsonMapper.shared().readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that came with the product is there once. */
  static void listsEveryEntry(Mingfa mingfa) {
    var entries = new ArrayList<String>();
    json(mingfa, "/api/v1/handbook/topics").path("items")
        .forEach(topic -> topic.path("entries").forEach(entry -> entries.add(entry.path("title").asString())));
    assertThat(entries).hasSize(ENTRIES).doesNotHaveDuplicates();
  }

  /**
   * Writes drafts until the process dies; the titles are those whose saving was acknowledged. A fault before the kill
   * is the product's and fails the test.
   */
  static List<String> writeUntilKilled(Mingfa mingfa, StaffClient editor, Random random, int round) {
    var acknowledged = new ArrayList<String>();
    var kill = Kill.of(mingfa).after(Duration.ofMillis(500 + random.nextInt(2500)));
    for (var i = 0; !kill.struck(); i++) {
      var title = "第" + round + "轮第" + i + "篇能不能保住？";
      var slug = "kill-" + round + "-" + i;
      if (kill.acknowledged(() -> draft(editor, slug, title))) {
        acknowledged.add(title);
      }
    }
    mingfa.await();
    return acknowledged;
  }

  private static void draft(StaffClient editor, String slug, String title) {
    editor.open("/cms/handbook/new")
        .submit("/cms/handbook", Map.of("slug", slug, "title", title, "topic", "work", "answer", "能。", "steps", "一",
            "evidence", "一", "help", "一", "basis", "《民法典》第一条：目的。"))
        .answers(200).shows(title);
  }
}
