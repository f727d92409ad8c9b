package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfatest.Databases;
import org.mingfa.cms.staff.StaffAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One entry from a corrected word to the public, by five people with accounts of their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorialJourneyIT {

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
    administrator = new StaffClient(port);
    var token = Objects.requireNonNull(accounts.firstAdministrator().block());
    administrator.open("/cms/invitations/" + token).answers(200)
        .submit(token, Map.of("password", "weak", "again", "weak")).shows("密码不合要求")
        .submit(token, Map.of("password", "Huancui-2026!", "again", "Huancui-2026!")).answers(200).shows("审核与待办");
  }

  StaffClient aColleague(String role, String name) {
    administrator.open("/cms/staff").submit("/cms/staff/demo", Map.of("role", role, "displayName", name));
    var link = Objects.requireNonNull(administrator.page().selectFirst("code.link")).text();
    var colleague = new StaffClient(port).open(link).answers(200);
    var form = Objects.requireNonNull(colleague.page().selectFirst("main form")).attr("action");
    return colleague.submit(form, Map.of()).shows("审核与待办");
  }

  @Test
  void anEntryIsCorrectedSignedByThreeAndPublished() {
    var editor = aColleague("EDITOR", "小采");
    editor.open("/cms/handbook").shows("法律手册").open("/cms/handbook/new").answers(200);
    editor.submit("/cms/handbook", Map.of("slug", "journey", "title", "楼上漏水我该找谁？", "topic", "neighbours",
        "answer", "先找楼上邻居。", "steps", "先拍照\n再商量", "evidence", "照片", "help", "拨打 12348", "basis",
        "《民法典》第一千一百六十五条：有过错要赔偿。")).answers(200).shows("草稿");
    var edition = editor.address();
    editor.submit("/submit", Map.of()).shows("审核中");

    for (var stage : List.of("FIRST_REVIEWER", "SECOND_REVIEWER", "FINAL_REVIEWER")) {
      var reviewer = aColleague(stage, "小审" + stage.charAt(0));
      reviewer.open(edition).shows("楼上漏水");
      reviewer.submit("/sign", Map.of("contentRead", "true", "wordingRead", "true")).answers(200);
    }
    editor.open(edition).shows("已发布");
    assertThat(editor.page().select("form[action$=/sign]")).isEmpty();
  }

  @Test
  void whoLosesARaceKeepsTheirTextAndSeesTheDifference() {
    var first = aColleague("EDITOR", "甲");
    var second = aColleague("EDITOR", "乙");
    first.open("/cms/handbook/new").submit("/cms/handbook", Map.of("slug", "race", "title", "原来的问题？", "topic", "work",
        "answer", "原来的回答。", "steps", "一", "evidence", "一", "help", "一", "basis", "《民法典》第一条：立法目的。"));
    var editing = Objects.requireNonNull(first.page().selectFirst("a[href^=/cms/handbook/]:contains(修改)")).attr("href");
    first.open(editing);
    second.open(editing);
    first.submit(editing, Map.of("answer", "甲改的回答。")).answers(200);
    second.submit(editing, Map.of("answer", "乙写了很久的回答。")).answers(409).shows("刚刚被别人改过").shows("乙写了很久的回答")
        .shows("甲改");
    second.submit(editing, Map.of()).answers(200).shows("乙写了很久的回答");
  }

  @Test
  void whoWroteOnFromAnOlderTextKeepsTheirTextAndSeesWhatWentLive() {
    var quick = aColleague("EDITOR", "快");
    var slow = aColleague("EDITOR", "慢");
    var reviewers = Stream.of("FIRST_REVIEWER", "SECOND_REVIEWER", "FINAL_REVIEWER").map(r -> aColleague(r, r))
        .toList();
    quick.open("/cms/handbook/new").submit("/cms/handbook", Map.of("slug", "slow", "title", "慢慢写的问题？", "topic", "work",
        "answer", "第一版的回答。", "steps", "一", "evidence", "一", "help", "一", "basis", "《民法典》第一条：立法目的。"));
    signed(quick, reviewers);
    var editing = Objects.requireNonNull(quick.page().selectFirst("a[href^=/cms/handbook/]:contains(修改)")).attr("href");
    slow.open(editing).shows("第一版的回答");
    quick.open(editing).submit(editing, Map.of("answer", "第二版改正的回答。"));
    signed(quick, reviewers);
    slow.submit(editing, Map.of("steps", "慢慢写了很久的办法")).answers(409).shows("刚刚被别人改过").shows("慢慢写了很久的办法")
        .shows("改正");
    slow.submit(editing, Map.of()).answers(200).shows("第 3 版").shows("慢慢写了很久的办法");
    slow.submit("/discard", Map.of()).open(editing).shows("第二版改正的回答");
  }

  private static void signed(StaffClient author, List<StaffClient> reviewers) {
    var edition = author.address();
    author.submit("/submit", Map.of());
    reviewers.forEach(reviewer -> reviewer.open(edition)
        .submit("/sign", Map.of("contentRead", "true", "wordingRead", "true")).answers(200));
    author.open(edition).shows("已发布");
  }

  @Test
  void everyVerbIsRefusedToWhoHasNotSeenTheNewestVersion() {
    var old = Map.of("seen", "999", "reason", "试一试", "contentRead", "true", "wordingRead", "true");
    var editor = aColleague("EDITOR", "丁");
    editor.open("/cms/handbook/new").submit("/cms/handbook", Map.of("slug", "stale", "title", "旧版本能操作吗？", "topic",
        "work", "answer", "不能。", "steps", "一", "evidence", "一", "help", "一", "basis", "《民法典》第一条：立法目的。"));
    var edition = editor.address();
    for (var verb : List.of("/submit", "/discard")) {
      editor.open(edition).submit(verb, old).answers(409).shows("刚刚被别人改过").shows("stale-edition");
    }
    editor.open(edition).shows("草稿").submit("/submit", Map.of()).shows("审核中");
    var reviewer = aColleague("FIRST_REVIEWER", "戊");
    for (var verb : List.of("/sign", "/give-back")) {
      reviewer.open(edition).submit(verb, old).answers(409).shows("刚刚被别人改过").shows("stale-edition");
    }
    reviewer.open(edition).shows("审核中");
    var last = aColleague("FINAL_REVIEWER", "己");
    last.open("/cms/handbook", "state=PUBLISHED");
    var live = Objects.requireNonNull(last.page().selectFirst("td a")).attr("href");
    last.open(live).submit("/withdraw", old).answers(409).shows("刚刚被别人改过").shows("stale-edition");
    last.open(live).shows("已发布");
  }

  @Test
  void aStrangerSeesNothingOfTheDesk() {
    for (var path : List.of("/cms", "/cms/handbook", "/cms/staff", "/cms/parked", "/cms/handbook/import")) {
      new StaffClient(port).open(path).answers(200).shows("登录");
    }
  }

  @Test
  void anEditorIsNoAdministrator() {
    aColleague("EDITOR", "丙").open("/cms/staff").answers(403);
  }
}
