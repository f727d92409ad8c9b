package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.quiz.question.ShippedQuestions;

/** Whatever a file holds, it is read, or refused with a code. */
class HostileFileTests {

  @TempDir
  Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"<c r=\"I2\" t=\"s\"><v>2147483647</v></c>", "<c r=\"I2\" t=\"s\"><v>-1</v></c>",
      "<c r=\"I2\" t=\"s\"><v>99999999999999</v></c>", "<c r=\"I2\"><v>&nbsp;</v></c>", "<c r=\"I2\">"})
  void refusesCellsThatLie(String cell) {
    assertThat(new Exchanged(folder).refusal(ExchangeFormat.EXCEL, RawWorkbook.judgement(cell, "").bytes()))
        .isEqualTo("unreadable");
  }

  @Test
  void doesNotGrowToTheColumnThatACellClaims() {
    assertThat(new Exchanged(folder).read(ExchangeFormat.EXCEL,
        RawWorkbook.judgement("<c r=\"ZZZZZZZ2\"><v>1</v></c><c r=\"XFD2\"><v>1E999999999</v></c>", "").bytes()))
        .hasSize(1);
  }

  @Test
  void followsNoEntityOutOfTheFile() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "geheim");
    var doctype = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    var sheet = doctype + "<worksheet><sheetData>" + RawWorkbook.HEADING
        + "<row><c t=\"inlineStr\"><is><t>&x;</t></is></c>"
        + "</row></sheetData></worksheet>";
    assertThat(new Exchanged(folder).refusal(ExchangeFormat.EXCEL,
        RawWorkbook.judgement("", "").with("xl/worksheets/sheet1.xml", sheet).bytes())).isEqualTo("unreadable");
    assertThat(new Exchanged(folder).refusal(ExchangeFormat.QTI_2_1,
        (doctype.replace("worksheet", "assessmentItem") + "<assessmentItem/>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo("unreadable");
  }

  @Test
  void refusesPartsThatUnpackToAHundredTimesTheirSize() {
    assertThat(new Exchanged(folder).refusal(ExchangeFormat.EXCEL,
        RawWorkbook.judgement("", "")
            .with("xl/sharedStrings.xml", "<sst>" + "<si><t>甲</t></si>".repeat(300_000) + "</sst>").bytes()))
        .isEqualTo("too-large");
  }

  @Test
  void refusesATagACommentAndADepthWithoutEnd() {
    var random = new Random(1);
    var noise = new StringBuilder();
    for (var i = 0; i < 1_200_000; i++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    for (var part : new String[]{"<a b=\"" + noise + "\"/>", "<!--<" + noise.toString().replace("qq", "<") + "-->",
        "<![CDATA[" + noise.toString().replace("qq", "<") + "]]>", "<a>".repeat(70) + "</a>".repeat(70)}) {
      assertThat(new Exchanged(folder).refusal(ExchangeFormat.EXCEL, RawWorkbook.judgement("", part).bytes()))
          .as(part.substring(0, 12)).isEqualTo("unreadable");
    }
  }

  @Test
  void refusesLinesWithoutEndAndFilesBeyondTheLimit() {
    var exchanged = new Exchanged(folder);
    assertThat(
        exchanged.refusal(ExchangeFormat.GIFT, "a".repeat(70_000).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo("too-large");
    assertThat(exchanged.refusal(ExchangeFormat.JSON_LINES, new byte[(int) QuestionSource.LARGEST + 1]))
        .isEqualTo("too-large");
  }

  @ParameterizedTest
  @EnumSource
  void readsOrRefusesWhateverBytesAreChanged(ExchangeFormat format) throws IOException {
    var questions = ShippedQuestions.all().stream().filter(q -> q.id().endsWith("1")).limit(40).toList();
    var whole = Files.readAllBytes(new Exchanged(folder).write(questions, format, new ArrayList<>()));
    var random = new Random(20261124);
    var refused = 0;
    for (var round = 0; round < 150; round++) {
      var bytes = whole.clone();
      for (var i = 0; i <= round % 8; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var cut = round % 10 == 9 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
      try {
        assertThat(new Exchanged(folder).read(format, cut)).hasSizeLessThan(200);
      } catch (RefusedException e) {
        assertThat(e.refusal().status()).isBetween(400, 499);
        refused++;
      }
    }
    assertThat(refused).as("rounds refused").isLessThan(150);
  }
}
