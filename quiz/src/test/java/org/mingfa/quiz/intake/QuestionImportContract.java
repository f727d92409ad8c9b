package org.mingfa.quiz.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfatest.StaffBrowser.first;
import static org.mingfatest.StaffBrowser.part;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfa.quiz.engine.LoadedQuizTest;
import org.mingfatest.CmsTestApplication;
import org.mingfatest.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** Files of questions over HTTP: a dry run that touches nothing, then all or nothing. */
@SpringBootTest(classes = CmsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.quartz.auto-startup=false", "spring.main.web-application-type=reactive", "spring.main.banner-mode=off",
    "spring.messages.basename=messages-cms,messages-quiz", "spring.messages.fallback-to-system-locale=false",
    "spring.webflux.multipart.max-parts=510", "spring.webflux.multipart.max-disk-usage-per-part=21MB",
    "logging.level.root=warn"})
@Import(LoadedQuizTest.Quiz.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuestionImportContract {

  private static final String PAGE = "/cms/quiz/imports";

  @LocalServerPort
  int port;
  @Autowired
  StaffAccounts accounts;
  @Autowired
  QuestionImportDesk desk;
  @Autowired
  DatabaseClient database;

  StaffBrowser editor = new StaffBrowser(0);

  /** The first administrator of a house is its first editor, too. */
  @BeforeAll
  void anEditorComesIn() {
    editor = new StaffBrowser(port);
    var way = "/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block());
    editor.post(way, editor.get(way).body(), "password", "Huancui-2026!", "again", "Huancui-2026!");
  }

  static String line(String id, String stem) {
    return """
        {"id":"%s","kind":"judgement","topic":"sea","difficulty":1,"style":"life","stem":"%s","key":"T","explanation":"是。","citations":["《民法典》第一条"],"unworded":"试验"}
        """
        .formatted(id, stem);
  }

  HttpResponse<String> uploaded(String name, String content) {
    var action = first("action=\"(/cms/quiz/imports\\?_csrf=[^\"]+)\"", editor.get(PAGE).body());
    return editor.upload(action, part(name, content));
  }

  /** The page of a file after its dry run. */
  HttpResponse<String> checked(String name, String content) {
    var page = uploaded(name, content);
    assertThat(page.body()).contains("排队中");
    desk.work().block();
    return editor.get(page.uri().getPath());
  }

  long questions() {
    return Objects.requireNonNull(
        database.sql("select count(*) as n from question").mapValue(Long.class).one().block());
  }

  @Test
  void aCleanFileIsTakenInAsADraftOnce() {
    var before = questions();
    var page = checked("赶海.jsonl", line("imp-a1", "捡到手机要还。") + line("imp-a2", "捡到渔网要还。"));
    assertThat(page.body()).contains("2 题都没有问题");
    assertThat(questions()).as("a dry run touches nothing").isEqualTo(before);
    var take = page.uri().getPath() + "/take";
    var set = editor.post(take, page.body(), "title", "赶海题", "slug", "beach");
    assertThat(set.body()).contains("赶海题", "捡到手机要还。", "捡到渔网要还。", "草稿", "共 2 题");
    var again = editor.post(take, page.body(), "title", "赶海题", "slug", "beach-2");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(questions()).isEqualTo(before + 2);
  }

  @Test
  void everyFaultIsSaidByRowAndNothingIsTakenIn() {
    var before = questions();
    var page = checked("faulty.jsonl", line("imp-b1", "对的一题。") + line("imp-b2", "坏的一题。").replace("\"T\"", "\"X\"")
        + line("imp-b3", "对的，一题") + line("imp-b4", "没有这个主题。").replace("sea", "moon"));
    assertThat(page.body()).contains("共 4 题，其中 3 题要改", "答案：与题型不符", "与这个文件里前面的题一样", "没有“moon”这个主题")
        .doesNotContain("全部导入（");
    assertThat(editor.post(page.uri().getPath() + "/take", editor.get(PAGE).body(), "title", "坏", "slug", "bad")
        .statusCode()).isEqualTo(409);
    assertThat(questions()).isEqualTo(before);
  }

  @Test
  void whatTheBankSaysAlreadyIsTold() {
    var set = editor.get("/cms/quiz/sets?q=" + URLEncoder.encode("继承", StandardCharsets.UTF_8));
    var document = first("href=\"/cms/quiz/sets/([0-9a-f-]{36})\"", set.body());
    var exported = editor.get("/cms/quiz/sets/" + document + "/export/JSON_LINES");
    assertThat(exported.headers().firstValue("Content-Disposition").orElse("")).contains("inheritance-1.jsonl");
    assertThat(checked("again.jsonl", exported.body()).body()).contains("题库里已经有一样的题");
  }

  @Test
  void aFileThatIsNoneIsRefusedInWords() {
    assertThat(uploaded("photo.png", "\u0089PNG\r\n\u001a\n\u0000\u0000").body()).contains("认不出这是什么格式的文件");
    assertThat(checked("empty.xlsx", "PK\u0003\u0004 no workbook").body()).contains("不能导入");
    assertThat(editor.get(PAGE + "/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
    assertThat(editor.get(PAGE + "/template").headers().firstValue("Content-Type").orElse(""))
        .contains("spreadsheetml");
  }

  @Test
  void tenThousandQuestionsBecomeFiftySets() {
    var before = questions();
    var page = checked("many.jsonl", IntStream.range(0, 10_000).mapToObj(i -> line("m-" + i, "第" + i + "盏灯要点亮。"))
        .collect(Collectors.joining()));
    assertThat(page.body()).contains("10,000 题都没有问题");
    var first = editor.post(page.uri().getPath() + "/take", page.body(), "title", "灯", "slug", "lamps");
    assertThat(first.body()).contains("灯（1）", "共 200 题");
    assertThat(questions()).isEqualTo(before + 10_000);
    assertThat(editor.post(page.uri().getPath() + "/take", page.body(), "title", "灯", "slug", "lamps-again")
        .statusCode()).isEqualTo(409);
  }

  /** The last of the sets cannot be made, so none is. */
  @Test
  void allOrNothing() {
    var before = questions();
    var page = checked("clash.jsonl", IntStream.range(0, 201).mapToObj(i -> line("c-" + i, "第" + i + "座码头要修好。"))
        .collect(Collectors.joining()));
    editor.post("/cms/quiz/sets", editor.get("/cms/quiz/sets").body(), "slug", "quay-2", "title", "占着名字");
    assertThat(editor.post(page.uri().getPath() + "/take", page.body(), "title", "码头", "slug", "quay").statusCode())
        .isEqualTo(409);
    assertThat(questions()).isEqualTo(before);
    assertThat(editor.get(page.uri().getPath()).body()).as("it can be taken in by another name").contains("全部导入（");
  }
}
