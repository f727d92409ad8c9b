package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiftSourceTests {

  @TempDir
  Path folder = Path.of("");

  private SourceRow read(String text) {
    return new Exchanged(folder).only(ExchangeFormat.GIFT, text);
  }

  @Test
  void readsASingleChoiceWithItsExplanation() {
    var row = read("// 说明\n::hy-1::夫妻婚后的工资归谁？ {\n=双方\n~各人自己\n~公婆\n####第一千零六十二条。\n}\n");
    assertThat(row.findings()).isEmpty();
    assertThat(row.where()).isEqualTo("第 1 题（第 2 行）");
    assertThat(row.line().id()).isEqualTo("hy-1");
    assertThat(row.line().kind()).isEqualTo("single");
    assertThat(row.line().stem()).isEqualTo("夫妻婚后的工资归谁？");
    assertThat(row.line().options()).containsExactly("双方", "各人自己", "公婆");
    assertThat(row.line().key()).isEqualTo("A");
    assertThat(row.line().explanation()).isEqualTo("第一千零六十二条。");
  }

  @Test
  void readsWhatIsEscapedAsItself() {
    var row = read("若 x \\= 1 \\{ y \\} \\~ \\# \\: \\\\ 完\\n另一行 {=a\\=b ~c\\#d}");
    assertThat(row.line().stem()).isEqualTo("若 x = 1 { y } ~ # : \\ 完\n另一行");
    assertThat(row.line().options()).containsExactly("a=b", "c#d");
    assertThat(row.findings()).isEmpty();
  }

  @Test
  void takesWeightsForSeveralRightChoices() {
    var row = read("哪些对？ {~%50%甲 ~%-100%乙 ~%50%丙}");
    assertThat(row.line().kind()).isEqualTo("multiple");
    assertThat(row.line().key()).isEqualTo("AC");
    assertThat(row.findings()).isEmpty();
    assertThat(Exchanged.codes(read("哪些对？ {~%75%甲 ~%-100%乙 ~%25%丙}"))).containsExactly("weights");
    assertThat(Exchanged.codes(read("哪个对？ {=甲 ~%50%乙}"))).containsExactly("weights");
  }

  @ParameterizedTest
  @CsvSource({"T,T", "TRUE,T", "F,F", "false,F"})
  void readsJudgements(String written, String key) {
    var row = read("地球是圆的。{" + written + "}");
    assertThat(row.line().kind()).isEqualTo("judgement");
    assertThat(row.line().key()).isEqualTo(key);
  }

  @Test
  void readsMatchings() {
    var row = read("连一连 {\n=不满八周岁 -> 无民事行为能力\n=成年人 -> 完全民事行为能力\n}");
    assertThat(row.line().kind()).isEqualTo("matching");
    assertThat(row.line().pairs()).containsExactly(List.of("不满八周岁", "无民事行为能力"),
        List.of("成年人", "完全民事行为能力"));
    assertThat(Exchanged.codes(read("连 {=a -> b =-> c}"))).containsExactly("unpaired");
  }

  @Test
  void putsABlankWhereTheAnswersStoodInTheText() {
    assertThat(read("工资应当以 {=货币 ~实物} 形式支付。").line().stem()).isEqualTo("工资应当以____形式支付。");
  }

  @ParameterizedTest
  @CsvSource({"谈谈看法 {},问答", "几岁成年？ {#18:0},数字填空", "首都是？ {=北京 =北京市},填空", "只是一段话,说明文字"})
  void namesKindsThatTheBankHasNot(String text, String kind) {
    var row = read(text);
    assertThat(row.blocked()).isTrue();
    assertThat(row.findings()).contains(SourceFinding.of(ExchangeFault.UNSUPPORTED_KIND, kind));
  }

  @Test
  void saysWhatMarkupWouldBeLostAndPassesOverLines() {
    assertThat(read("[html]<p>甲<b>乙</b><br/>丙&nbsp;丁</p> {T}").line().stem()).isEqualTo("甲乙\n丙 丁");
    assertThat(Exchanged.codes(read("看图 <img src\\=\"a.png\"> 答 {T}"))).contains("media");
    assertThat(Exchanged.codes(read("<table>甲</table> {T}"))).containsExactly("markup");
  }

  @Test
  void keepsTheRemarkOnTheRightChoiceAsExplanationAndSaysThatOthersAreLost() {
    var row = read("问 {=甲#因为甲 ~乙#不是乙}");
    assertThat(row.line().explanation()).isEqualTo("因为甲");
    assertThat(Exchanged.codes(row)).containsExactly("feedback-lost");
    assertThat(row.blocked()).isFalse();
  }

  @Test
  void takesTheTopicFromTheCategoryAndTheRestFromItsOwnComment() {
    var rows = new Exchanged(folder).read(ExchangeFormat.GIFT, """
        $CATEGORY: $course$/题库/婚姻家庭

        // mingfa: {"difficulty":2,"style":"life","citations":["《民法典》第一千零六十二条"],"stem":"冒充"}
        ::第一题::问 {T}

        问二 {F}
        """);
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().line().topic()).isEqualTo("marriage");
    assertThat(rows.getFirst().line().difficulty()).isEqualTo(2);
    assertThat(rows.getFirst().line().stem()).isEqualTo("问");
    assertThat(Exchanged.codes(rows.getFirst())).containsExactly("title-lost");
    assertThat(rows.getLast().line().topic()).isEqualTo("marriage");
    assertThat(rows.getLast().line().difficulty()).isNull();
  }

  @Test
  void saysThatABraceIsOpen() {
    assertThat(Exchanged.codes(read("问 {=甲 ~乙"))).containsExactly("syntax");
    assertThat(Exchanged.codes(read("问 {甲 =乙}"))).containsExactly("syntax");
  }

  @Test
  void readsGb18030AndRefusesOtherEncodings() {
    var exchanged = new Exchanged(folder);
    var text = "下列说法对的是 {=甲 ~乙}";
    assertThat(exchanged.read(ExchangeFormat.GIFT, text.getBytes(Charset.forName("GB18030"))).getFirst().line().stem())
        .isEqualTo("下列说法对的是");
    assertThat(exchanged.refusal(ExchangeFormat.GIFT, text.getBytes(Charset.forName("UTF-16")))).isEqualTo("not-utf-8");
    assertThat(exchanged.refusal(ExchangeFormat.GIFT, new byte[]{(byte) 0xE9, (byte) 0xE9, ' ', '{', 'T', '}'}))
        .isEqualTo("not-utf-8");
  }
}
