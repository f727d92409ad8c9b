package org.mingfa.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff measure the search by questions they have judged themselves. */
class StaffJudgedSearchIT extends OneServer {

  private static final String FORM = "/cms/search/evaluation";

  StaffClient editor = new StaffClient(0);

  @BeforeAll
  void anEditorComesIn() {
    editor = administrator();
  }

  private StaffClient evaluate(String text) {
    return editor.open("/cms/search").answers(200).open(FORM).answers(200).upload(FORM, "judged.txt",
        text.getBytes(UTF_8));
  }

  @Test
  void explainsItselfByAnExample() {
    editor.open(FORM).answers(200).shows("评测搜索").shows("husband-debt-repay").shows("{\"question\":");
  }

  @Test
  void showsTheFiguresAndWhatMissed() {
    evaluate("老公欠的钱我要还吗\thusband-debt-repay\n灯塔法第一条\t灯塔法1\n老公欠的钱我要还吗\t灯塔法第九十九条，husband-debt-repay")
        .answers(200).shows("3 个问题").shows("Recall@10 0.833").shows("MRR@10 1.000").shows("灯塔法第九十九条");

    assertThat(editor.page().select("tbody tr")).hasSize(1);
    assertThat(editor.page().select("tbody ol li").eachText()).first().isEqualTo("老公在外面借的钱，我要一起还吗？");
  }

  @Test
  void takesJsonAndSaysWhereNothingMissed() {
    evaluate("{\"question\":\"老公欠的钱我要还吗\",\"relevant\":[\"husband-debt-repay\"]}").answers(200)
        .shows("应当找到的都在前十条里");
  }

  @Test
  void refusesWhatItCannotRead() {
    evaluate("老公欠的钱我要还吗").answers(400).shows("第 1 行看不懂");
    evaluate("离婚\ta\n".repeat(501)).answers(413).shows("500");
    evaluate("离婚\t" + "a".repeat(300_000)).answers(413);
    editor.open(FORM).answers(200);
  }

  @Test
  void isForStaffAlone() {
    new StaffClient(port).open(FORM).shows("登录");
  }
}
