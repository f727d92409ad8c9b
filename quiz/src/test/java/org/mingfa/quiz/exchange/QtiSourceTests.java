package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QtiSourceTests {

  private static final String CHOICE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="hy-7" title="工资"
        adaptive="false" timeDependent="false">
        <responseDeclaration identifier="RESPONSE" cardinality="%s" baseType="identifier">
          <correctResponse>%s</correctResponse>
        </responseDeclaration>
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        <itemBody>
          <p>甲与乙结婚，
             婚后甲的工资归谁？</p>
          <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
            <prompt>请选择。</prompt>
            <simpleChoice identifier="x">甲</simpleChoice>
            <simpleChoice identifier="y"><p>双方<b>共同</b></p></simpleChoice>
            <simpleChoice identifier="z">乙%s</simpleChoice>
          </choiceInteraction>
        </itemBody>
        <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
        <modalFeedback outcomeIdentifier="FEEDBACK" identifier="a" showHide="show">归双方。</modalFeedback>
      </assessmentItem>""";

  @TempDir
  Path folder = Path.of("");

  private SourceRow read(String item) {
    return new Exchanged(folder).only(ExchangeFormat.QTI_2_1, item);
  }

  private static String item(String interaction, String cardinality, String values) {
    return "<assessmentItem identifier=\"a\"><responseDeclaration identifier=\"R\" cardinality=\"" + cardinality
        + "\"><correctResponse>" + values + "</correctResponse></responseDeclaration><itemBody>" + interaction
        + "</itemBody></assessmentItem>";
  }

  @Test
  void readsASingleChoice() {
    var row = read(CHOICE.formatted("single", "<value>y</value>", ""));
    assertThat(row.findings()).isEmpty();
    assertThat(row.where()).isEqualTo("hy-7");
    assertThat(row.line().id()).isEqualTo("hy-7");
    assertThat(row.line().kind()).isEqualTo("single");
    assertThat(row.line().stem()).isEqualTo("甲与乙结婚， 婚后甲的工资归谁？\n请选择。");
    assertThat(row.line().options()).containsExactly("甲", "双方共同", "乙");
    assertThat(row.line().key()).isEqualTo("B");
    assertThat(row.line().explanation()).isEqualTo("归双方。");
    assertThat(row.line().topic()).isNull();
  }

  @Test
  void readsSeveralRightChoicesAlsoFromAMapping() {
    assertThat(read(CHOICE.formatted("multiple", "<value>x</value><value>z</value>", "")).line().key())
        .isEqualTo("AC");
    var mapped = read(CHOICE.formatted("multiple", "", "").replace("</correctResponse>", "</correctResponse>"
        + "<mapping><mapEntry mapKey=\"x\" mappedValue=\"-1\"/><mapEntry mapKey=\"z\" mappedValue=\"0.5\"/></mapping>"));
    assertThat(mapped.line().kind()).isEqualTo("multiple");
    assertThat(mapped.line().key()).isEqualTo("C");
  }

  @Test
  void saysWhatIsLostAndWhatIsMissing() {
    assertThat(Exchanged.codes(read(CHOICE.formatted("single", "<value>y</value>", "<img src=\"a.png\" alt=\"\"/>"))))
        .containsExactly("media");
    assertThat(Exchanged.codes(read(CHOICE.formatted("single", "<value>y</value>", "<table><tr/></table>"))))
        .containsExactly("markup", "markup");
    assertThat(Exchanged.codes(read(CHOICE.formatted("single", "", "")))).containsExactly("no-answer");
    assertThat(Exchanged.codes(read(CHOICE.formatted("single", "<value>y</value>",
        "<feedbackInline identifier=\"z\">不对</feedbackInline>")))).containsExactly("feedback-lost");
  }

  @Test
  void readsAJudgementFromTwoChoicesThatSaySo() {
    var row = read(item("<choiceInteraction responseIdentifier=\"R\"><simpleChoice identifier=\"f\">错误</simpleChoice>"
        + "<simpleChoice identifier=\"t\">正确</simpleChoice></choiceInteraction>", "single", "<value>t</value>"));
    assertThat(row.line().kind()).isEqualTo("judgement");
    assertThat(row.line().key()).isEqualTo("T");
  }

  @Test
  void readsTheStepsInTheirRightOrder() {
    var order = "<orderInteraction responseIdentifier=\"R\"><simpleChoice identifier=\"a\">二</simpleChoice>"
        + "<simpleChoice identifier=\"b\">一</simpleChoice></orderInteraction>";
    assertThat(read(item(order, "ordered", "<value>b</value><value>a</value>")).line().steps())
        .containsExactly("一", "二");
    assertThat(Exchanged.codes(read(item(order, "ordered", "<value>b</value>")))).containsExactly("unpaired");
  }

  @Test
  void readsPairsAndFindsWhatBelongsToNothing() {
    var match = "<matchInteraction responseIdentifier=\"R\"><simpleMatchSet>"
        + "<simpleAssociableChoice identifier=\"a\" matchMax=\"1\">成年人</simpleAssociableChoice></simpleMatchSet>"
        + "<simpleMatchSet><simpleAssociableChoice identifier=\"b\" matchMax=\"1\">完全</simpleAssociableChoice>%s"
        + "</simpleMatchSet></matchInteraction>";
    var row = read(item(match.formatted(""), "multiple", "<value>a b</value>"));
    assertThat(row.line().pairs()).containsExactly(List.of("成年人", "完全"));
    assertThat(row.findings()).isEmpty();
    assertThat(Exchanged.codes(read(item(match.formatted(""), "multiple", "<value>b a</value>"))))
        .containsExactly("unpaired");
    var over = "<simpleAssociableChoice identifier=\"c\" matchMax=\"1\">多余</simpleAssociableChoice>";
    assertThat(Exchanged.codes(read(item(match.formatted(over), "multiple", "<value>a b</value>"))))
        .containsExactly("unpaired");
  }

  @Test
  void findsWhatIsPairedTwice() {
    var choices = "<simpleMatchSet><simpleAssociableChoice identifier=\"%s\">甲</simpleAssociableChoice>"
        + "<simpleAssociableChoice identifier=\"%s\">乙</simpleAssociableChoice></simpleMatchSet>";
    var match = "<matchInteraction responseIdentifier=\"R\">" + choices.formatted("a", "b")
        + choices.formatted("c", "d") + "</matchInteraction>";
    assertThat(Exchanged.codes(read(item(match, "multiple", "<value>a c</value><value>a d</value>"))))
        .containsExactly("unpaired");
  }

  @ParameterizedTest
  @CsvSource({"extendedTextInteraction,问答", "textEntryInteraction,填空", "customInteraction,customInteraction"})
  void namesInteractionsThatTheBankHasNot(String interaction, String name) {
    var row = read(item("<" + interaction + " responseIdentifier=\"R\"/>", "single", "<value>x</value>"));
    assertThat(row.findings()).containsExactly(SourceFinding.of(ExchangeFault.UNSUPPORTED_KIND, name));
  }

  @Test
  void findsSeveralInteractionsInOneItem() {
    var one = "<orderInteraction responseIdentifier=\"R\"/>";
    assertThat(Exchanged.codes(read(item(one + one, "ordered", "")))).containsExactly("several-interactions");
  }

  @Test
  void readsTheNamesOfVersionThree() {
    var row = new Exchanged(folder).only(ExchangeFormat.QTI_3_0, """
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="a-1" title="t"
          time-dependent="false" xml:lang="zh-CN">
          <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
            <qti-correct-response><qti-value>A</qti-value></qti-correct-response>
          </qti-response-declaration>
          <qti-item-body>
            <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
              <qti-prompt>谁赔？</qti-prompt>
              <qti-simple-choice identifier="A">李某</qti-simple-choice>
              <qti-simple-choice identifier="B">王某</qti-simple-choice>
            </qti-choice-interaction>
          </qti-item-body>
          <qti-modal-feedback outcome-identifier="F" show-hide="show" identifier="x">
            <qti-content-body><p>谁扔谁赔。</p></qti-content-body></qti-modal-feedback>
        </qti-assessment-item>""");
    assertThat(row.findings()).isEmpty();
    assertThat(row.line().key()).isEqualTo("A");
    assertThat(row.line().stem()).isEqualTo("谁赔？");
    assertThat(row.line().explanation()).isEqualTo("谁扔谁赔。");
  }

  @ParameterizedTest
  @EnumSource(names = {"QTI_2_1", "QTI_3_0"})
  void readsThePackageInTheOrderOfItsManifestAndNothingOutsideIt(ExchangeFormat format) {
    var item = item("<orderInteraction responseIdentifier=\"R\"/>", "ordered", "");
    var rows = new Exchanged(folder).read(format, new RawWorkbook()
        .with("imsmanifest.xml", """
            <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
            <resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"/>
            <resource identifier="2" type="imsqti_item_xmlv2p1" href="./items/2.xml"/>
            <resource identifier="1" type="imsqti_item_xmlv3p0" href="items/1.xml"/>
            <resource identifier="3" type="imsqti_item_xmlv2p1" href="../../../etc/passwd"/>
            <resource identifier="4" type="imsqti_item_xmlv2p1" href="broken.xml"/>
            </resources></manifest>""")
        .with("items/1.xml", item.replace("\"a\"", "\"one\"")).with("items/2.xml", item.replace("\"a\"", "\"two\""))
        .with("test.xml", "<assessmentTest/>").with("broken.xml", "<assessmentItem>").bytes());
    assertThat(rows).extracting(SourceRow::where).containsExactly("two", "one", "../../../etc/passwd", "broken.xml");
    assertThat(Exchanged.codes(rows.get(2))).containsExactly("missing-part");
    assertThat(Exchanged.codes(rows.get(3))).containsExactly("unreadable-part");
  }

  @Test
  void refusesAnArchiveWithoutItems() {
    assertThat(new Exchanged(folder).refusal(ExchangeFormat.QTI_2_1, new RawWorkbook().with("a.txt", "a").bytes()))
        .isEqualTo("unreadable");
  }
}
