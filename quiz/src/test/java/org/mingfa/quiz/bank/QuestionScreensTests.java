package org.mingfa.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfatest.StaffBrowser.first;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfa.quiz.engine.QuizTest;
import org.mingfatest.CmsTestApplication;
import org.mingfatest.Databases;
import org.mingfatest.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The screens of the bank over HTTP and without a script. */
@SpringBootTest(classes = CmsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.quartz.auto-startup=false", "spring.main.web-application-type=reactive", "spring.main.banner-mode=off",
    "spring.messages.basename=messages-cms,messages-quiz", "spring.messages.fallback-to-system-locale=false",
    "logging.level.root=warn"})
@Import(QuizTest.Quiz.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionScreensTests {

  @LocalServerPort
  int port;
  @Autowired
  StaffAccounts accounts;
  @Autowired
  QuestionSetRepository rows;

  StaffBrowser editor = new StaffBrowser(0);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  /** The first administrator of a house is its first editor, too. */
  @BeforeAll
  void anEditorComesIn() {
    rows.addTopic(new QuestionTopic("sea", "海洋与渔业", 1)).block();
    editor = new StaffBrowser(port);
    var way = "/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block());
    editor.post(way, editor.get(way).body(), "password", "Huancui-2026!", "again", "Huancui-2026!");
  }

  /** The address of a new set. */
  String aSet(String slug) {
    var made = editor.post("/cms/quiz/sets", editor.get("/cms/quiz/sets").body(), "slug", slug, "title", slug + "题");
    assertThat(made.statusCode()).isEqualTo(200);
    return made.uri().getPath();
  }

  static String hidden(String name, String page) {
    return first("name=\"" + name + "\" value=\"([^\"]+)\"", page);
  }

  HttpResponse<String> write(String at, String page, String stem, String key) {
    return editor.post(at, page, "seen", hidden("seen", page), "edition", hidden("edition", page), "topic", "sea",
        "author",
        "小采", "items[0].kind", "single", "items[0].style", "life", "items[0].difficulty", "2", "items[0].stem", stem,
        "items[0].choices", "还给失主\n留下自用", "items[0].key", key, "items[0].explanation", "应当返还。",
        "items[0].citations", "《民法典》第三百一十四条", "items[0].words", "返还");
  }

  @Test
  void writesChangesAndTakesOutAQuestion() {
    var set = aSet("write");
    var at = set + "/questions/new";
    var saved = write(at, editor.get(at).body(), "赶海捡到手机怎么办？", "a");
    assertThat(saved.body()).contains("赶海捡到手机怎么办？", "海洋与渔业", "共 1 题");
    var question = first("/questions/(q-[a-z0-9]+)\"", saved.body());
    var page = editor.get(set + "/questions/" + question).body();
    assertThat(page).contains("还给失主\n留下自用", "value=\"小采\"", "《民法典》第三百一十四条");
    assertThat(write(set + "/questions/" + question, page, "改过的题？", "B").body()).contains("改过的题？", "共 1 题");
    var shown = editor.get(set).body();
    var gone = editor.post(set + "/questions/" + question + "/remove", shown, "seen", hidden("seen", shown), "edition",
        hidden("edition", shown));
    assertThat(gone.body()).contains("还没有题目");
  }

  @Test
  void saysEverythingThatIsWrongAndKeepsTheWords() {
    var at = aSet("wrong") + "/questions/new";
    var refused = write(at, editor.get(at).body(), "<b>题</b>", "D");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("题干：含有看不见的字符或网页标记", "答案：选项里没有这个字母", "&lt;b&gt;题&lt;/b&gt;")
        .doesNotContain("<b>题</b>");
  }

  @Test
  void whoLosesARaceSeesTheDifferenceAndSavesOnPurpose() {
    var set = aSet("race");
    var at = set + "/questions/new";
    var question = first("/questions/(q-[a-z0-9]+)\"", write(at, editor.get(at).body(), "原来的题？", "A").body());
    var page = editor.get(set + "/questions/" + question).body();
    write(set + "/questions/" + question, page, "同事改的题？", "A");
    var lost = write(set + "/questions/" + question, page, "我改的题？", "A");
    assertThat(lost.statusCode()).isEqualTo(409);
    assertThat(lost.body()).contains("刚刚被别人改过", "我改的题？", "<del>");
    assertThat(write(set + "/questions/" + question, lost.body(), "我改的题？", "A").body()).contains("我改的题？", "共 1 题");
  }

  @Test
  void writesACaseWithAsManyItemsAsItNeeds() {
    var set = aSet("case");
    var at = set + "/questions/new";
    var page = editor.get(at + "?story=true").body();
    assertThat(page).contains("items[1].stem").doesNotContain("items[2].stem");
    var more = editor.post(at, page, "seen", hidden("seen", page), "edition", hidden("edition", page), "more", "true",
        "story", "小李借给小王一万元。", "items[0].stem", "要还吗？", "items[1].stem", "多久还？");
    assertThat(more.body()).contains("items[2].stem", "小李借给小王一万元。", "要还吗？");
    var judged = new String[]{"kind", "judgement", "style", "life", "difficulty", "1", "explanation", "借了要还。", "key",
        "对",
        "citations", "《民法典》第六百七十五条"};
    var fields = new ArrayList<>(List.of("seen", hidden("seen", page), "edition",
        hidden("edition", page), "topic", "sea", "story", "小李借给小王一万元。", "items[0].stem", "要还。", "items[1].stem",
        "到期还。"));
    for (var item = 0; item < 2; item++) {
      for (var i = 0; i < judged.length; i += 2) {
        fields.add("items[" + item + "]." + judged[i]);
        fields.add(judged[i + 1]);
      }
    }
    var saved = editor.post(at, page, fields.toArray(String[]::new));
    assertThat(saved.body()).contains("小李借给小王一万元。", "案例", "共 1 题");
  }

  @Test
  void aSetNeedsAnAddressAndATitle() {
    var page = editor.get("/cms/quiz/sets").body();
    assertThat(editor.post("/cms/quiz/sets", page, "slug", "Not A Slug", "title", "题").statusCode()).isEqualTo(400);
    assertThat(editor.post("/cms/quiz/sets", page, "slug", "ok", "title", " ").statusCode()).isEqualTo(400);
    assertThat(editor.get("/cms/quiz/sets/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
    assertThat(editor.get("/cms/quiz/sets/no-uuid").statusCode()).isEqualTo(400);
    assertThat(editor.get(aSet("empty") + "/questions/none").statusCode()).isEqualTo(404);
  }
}
