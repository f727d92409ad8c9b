package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelSourceTests {

  @TempDir
  Path folder = Path.of("");

  private SourceRow read(RawWorkbook workbook) {
    var rows = new Exchanged(folder).read(ExchangeFormat.EXCEL, workbook.bytes());
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private String refusal(RawWorkbook workbook) {
    return new Exchanged(folder).refusal(ExchangeFormat.EXCEL, workbook.bytes());
  }

  private static RawWorkbook rows(String... rows) {
    return RawWorkbook.sheet("<sheetData>" + RawWorkbook.HEADING + String.join("", rows) + "</sheetData>");
  }

  @Test
  void readsARowByTheWordsOfItsHeadings() {
    var row = read(RawWorkbook.judgement("", ""));
    assertThat(row.findings()).isEmpty();
    assertThat(row.where()).isEqualTo("第 2 行");
    assertThat(row.line().kind()).isEqualTo("judgement");
    assertThat(row.line().topic()).isEqualTo("marriage");
    assertThat(row.line().difficulty()).isEqualTo(1);
    assertThat(row.line().style()).isEqualTo("life");
    assertThat(row.line().key()).isEqualTo("T");
    assertThat(row.line().explanation()).isNull();
  }

  @Test
  void findsAFormulaAndNeverTakesItsValue() {
    var row = read(RawWorkbook.judgement("<c r=\"I2\" t=\"str\"><f>1+1</f><v>解析</v></c>", ""));
    assertThat(row.findings()).containsExactly(SourceFinding.in("解析", ExchangeFault.FORMULA, "I2"));
    assertThat(row.blocked()).isTrue();
    assertThat(row.line().explanation()).isNull();
    assertThat(Exchanged.codes(read(RawWorkbook.judgement("<c r=\"I2\" t=\"e\"><v>#REF!</v></c>", ""))))
        .containsExactly("error-cell");
  }

  @Test
  void findsMergedCellsThoughTheyStandAfterTheRows() {
    assertThat(read(RawWorkbook.judgement("", "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>")).findings())
        .containsExactly(SourceFinding.of(ExchangeFault.MERGED_CELL, "B2:C3"));
    assertThat(read(RawWorkbook.judgement("", "<mergeCells><mergeCell ref=\"B5:C9\"/></mergeCells>")).findings())
        .isEmpty();
  }

  @Test
  void readsSharedStringsWithoutTheirPronunciation() {
    var row = read(RawWorkbook.judgement("<c r=\"I2\" t=\"s\"><v>1</v></c>", "").with("xl/sharedStrings.xml",
        "<sst><si><t>不是</t></si><si><r><t>结婚</t></r><r><t>登记</t></r><rPh><t>jiehun</t></rPh></si></sst>"));
    assertThat(row.line().explanation()).isEqualTo("结婚登记");
  }

  @Test
  void joinsRowsOfOneStoryToACase() {
    var heading = RawWorkbook.HEADING.replace("</row>", RawWorkbook.cells("编号", "故事编号", "故事") + "</row>");
    var item = "<row><c t=\"inlineStr\"><is><t>判断</t></is></c><c r=\"E2\" t=\"inlineStr\"><is><t>甲</t></is></c>%s"
        + "<c r=\"L2\"><v>7</v></c></row>";
    var sheet = "<sheetData>" + heading + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>案例</t></is></c>"
        + "<c r=\"K2\" t=\"inlineStr\"><is><t>c-1</t></is></c><c r=\"L2\"><v>7</v></c>"
        + "<c r=\"M2\" t=\"inlineStr\"><is><t>有一天</t></is></c></row>" + item.formatted("")
        + item.formatted("<c r=\"K4\" t=\"inlineStr\"><is><t>c-2</t></is></c>") + "</sheetData>";
    var row = read(RawWorkbook.sheet(sheet));
    assertThat(row.where()).isEqualTo("第 2–4 行");
    assertThat(row.line().id()).isEqualTo("c-1");
    assertThat(row.line().kind()).isEqualTo("case");
    assertThat(row.line().story()).isEqualTo("有一天");
    assertThat(row.line().questions()).hasSize(2);
    assertThat(row.findings()).containsExactly(SourceFinding.in("编号", ExchangeFault.CASE_DIFFERS, "K4"));
  }

  @Test
  void keepsLettersAtTheirChoicesWhereOneIsMissing() {
    var row = read(rows("<row>" + RawWorkbook.cells("单选", "合同通则", "一", "法理", "问")
        + "<c r=\"G2\" t=\"inlineStr\"><is><t>乙</t></is></c>" + RawWorkbook.cells(" ｂ ") + "</row>"));
    assertThat(row.line().options()).isEqualTo(List.of("", "乙"));
    assertThat(row.line().key()).isEqualTo("B");
    assertThat(Exchanged.codes(row)).containsExactly("not-a-number");
  }

  @Test
  void namesTheColumnThatIsMissing() {
    var exchanged = new Exchanged(folder);
    var file = exchanged.file("x", RawWorkbook
        .sheet("<sheetData>" + RawWorkbook.HEADING.replace("法律依据", "依据") + "</sheetData>").bytes());
    assertThat(Exchanged.refusal(ExchangeFormat.EXCEL, file)).isEqualTo("missing-column");
    assertThat(refusal(RawWorkbook.sheet("<sheetData/>"))).isEqualTo("missing-column");
    assertThat(refusal(RawWorkbook.sheet("<sheetData>" + RawWorkbook.HEADING.replace("解析", "题干") + "</sheetData>")))
        .isEqualTo("repeated-column");
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    var exchanged = new Exchanged(folder);
    assertThat(exchanged.refusal(ExchangeFormat.EXCEL, "题型,主题".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo("not-excel");
    assertThat(exchanged.refusal(ExchangeFormat.EXCEL, new byte[0])).isEqualTo("not-excel");
    assertThat(refusal(new RawWorkbook().with("word/document.xml", "<a/>"))).isEqualTo("not-excel");
    var whole = RawWorkbook.judgement("", "").bytes();
    assertThat(exchanged.refusal(ExchangeFormat.EXCEL, java.util.Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("unreadable");
  }

  @Test
  void refusesTwoHundredThousandRowsBeforeTheFirstIsRead() {
    var many = new StringBuilder();
    for (var i = 0; i < 200_000; i++) {
      many.append("<row><c><v>").append(i * 7919L).append("</v></c></row>");
    }
    assertThat(refusal(rows(many.toString()))).isEqualTo("too-many-rows");
  }

  @Test
  void passesOverRowsThatHoldNothing() {
    var row = read(rows("<row r=\"2\"><c s=\"3\"/></row>".repeat(20_000), "<row r=\"20002\">"
        + RawWorkbook.cells("判断") + "</row>"));
    assertThat(row.where()).isEqualTo("第 20002 行");
  }
}
