package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.quiz.question.ShippedQuestions;

class ExchangeFormatTests {

  @TempDir
  Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {"a.txt,`问？\nA. 甲\nB. 乙\nANSWER: A`,AIKEN", "a.txt,问 {T},GIFT",
      "a.gift,问 {T},GIFT", "a.txt,问,AIKEN", "a.dat,{\"id\":\"a\"},JSON_LINES",
      "a.xml,<qti-assessment-item/>,QTI_3_0",
      "a.xml,`<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"/>`,QTI_2_1",
      "题库.XLSX,不是,EXCEL"})
  void tellsTextsByContentThenByName(String name, String content, ExchangeFormat format) {
    assertThat(ExchangeFormat.of(name, content.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
  }

  @ParameterizedTest
  @EnumSource(names = "QTI_3_0", mode = EnumSource.Mode.EXCLUDE)
  void tellsItsOwnFilesWhateverTheirName(ExchangeFormat format) throws IOException {
    var file = new Exchanged(folder).write(ShippedQuestions.all().subList(0, 3), format, new ArrayList<>());
    var name = format == ExchangeFormat.GIFT || format == ExchangeFormat.AIKEN ? "x.txt" : "x";
    assertThat(ExchangeFormat.of(name, Files.readAllBytes(file))).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({"a.csv,题干", "a.pdf,%PDF-1.7", "a.xml,<html/>", "a,''"})
  void refusesWhatItDoesNotKnow(String name, String content) {
    assertThatThrownBy(() -> ExchangeFormat.of(name, content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("unknown-format"));
  }

  @Test
  void readsALineOfJsonThatIsNoneAsAFinding() {
    var rows = new Exchanged(folder).read(ExchangeFormat.JSON_LINES, "{\"id\":\"a\"}\n\n{\"nein\":1}\nnull\n");
    assertThat(rows).extracting(SourceRow::where).containsExactly("第 1 行", "第 3 行", "第 4 行");
    assertThat(rows).extracting(Exchanged::codes).containsExactly(java.util.List.of(), java.util.List.of("syntax"),
        java.util.List.of("syntax"));
  }
}
