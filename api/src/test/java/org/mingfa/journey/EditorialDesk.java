package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingfa.cms.web.ShanghaiTime;

/** An editor, who is the administrator as well, and three reviewers, each signed in with a password of their own. */
final class EditorialDesk {

  private static final String PASSWORD = "Huancui-2026!";
  private static final List<String> STAGES = List.of("FIRST_REVIEWER", "SECOND_REVIEWER", "FINAL_REVIEWER");

  private final StaffClient editor;
  private final List<StaffClient> reviewers;

  private EditorialDesk(StaffClient editor, List<StaffClient> reviewers) {
    this.editor = editor;
    this.reviewers = reviewers;
  }

  /** In an empty house: the first administrator invites the others. */
  static EditorialDesk opened(Mingfa mingfa) {
    var editor = accepted(mingfa, mingfa.link());
    return new EditorialDesk(editor, STAGES.stream().map(stage -> {
      editor.open("/cms/staff").submit("/cms/staff",
          Map.of("username", name(stage), "displayName", stage, "roles", stage));
      return accepted(mingfa, Objects.requireNonNull(editor.page().selectFirst("code.link")).text());
    }).toList());
  }

  /** The same people at a house that has started again. */
  static EditorialDesk again(Mingfa mingfa) {
    return new EditorialDesk(signedIn(mingfa, "admin"),
        STAGES.stream().map(stage -> signedIn(mingfa, name(stage))).toList());
  }

  private static String name(String stage) {
    return stage.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static StaffClient accepted(Mingfa mingfa, String link) {
    var path = link.substring(link.indexOf("/cms/"));
    return new StaffClient(mingfa.port()).open(path).submit(path, Map.of("password", PASSWORD, "again", PASSWORD))
        .shows("审核与待办");
  }

  private static StaffClient signedIn(Mingfa mingfa, String name) {
    return new StaffClient(mingfa.port()).open("/cms/sign-in")
        .submit("/cms/sign-in", Map.of("username", name, "password", PASSWORD)).shows("审核与待办");
  }

  StaffClient editor() {
    return editor;
  }

  /** A new entry as a draft. */
  void save(String slug, String title) {
    editor.open("/cms/handbook/new")
        .submit("/cms/handbook", Map.of("slug", slug, "title", title, "topic", "work", "answer", "能。", "steps", "一",
            "evidence", "一", "help", "一", "basis", "《民法典》第一条：目的。"))
        .answers(200).shows(title).shows("草稿");
  }

  /** A further draft of the entry at hand, with another title. */
  void saveAgain(String title) {
    var edition = editor.address();
    var document = edition.substring(0, edition.lastIndexOf('/')).replace("/cms/editions/", "/cms/handbook/");
    editor.open(document).answers(200).submit(document.substring(document.indexOf("/cms/")), Map.of("title", title))
        .answers(200).shows(title).shows("草稿");
  }

  /** The entry at hand, signed by three, to go live at a time, or at once where there is none. */
  void sign(String publishAt) {
    var edition = editor.address();
    editor.submit("/submit", Map.of("publishAt", publishAt)).answers(200).shows("审核中");
    for (var reviewer : reviewers) {
      reviewer.open(edition).answers(200).submit("/sign", Map.of("contentRead", "true", "wordingRead", "true"))
          .answers(200);
    }
    assertThat(reviewers.getLast().page().select("header.edition .tag").text())
        .isIn(publishAt.isEmpty() ? Set.of("已发布") : Set.of("待发布", "已发布"));
  }

  /** As the form's field wants it. */
  static String field(Instant at) {
    return at.atZone(ShanghaiTime.ZONE).toLocalDateTime().toString();
  }

  /** Has the index built anew, unless that is being done. */
  void rebuild() {
    var page = editor.open("/cms/search/index").answers(200).page();
    if (!page.select("form[action$=/cms/search/index/rebuild]").isEmpty()) {
      editor.submit("/cms/search/index/rebuild", Map.of()).answers(200);
    }
  }
}
