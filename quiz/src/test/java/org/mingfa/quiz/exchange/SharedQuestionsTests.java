package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.quiz.question.QuestionFinding;
import org.mingfa.quiz.question.QuestionReader;
import org.mingfa.quiz.question.QuestionReading.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Questions that others wrote, brought into files that others' programs write. */
class SharedQuestionsTests {

  private record Choice(String stem, List<String> options, String key) {
  }

  @TempDir
  Path folder = Path.of("");

  private static Path shared(String name) {
    var at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("shared/questions"))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "../shared/questions is not here: nothing to import");
    return at == null ? Path.of(name) : at.resolve("shared/questions").resolve(name);
  }

  /** Of comma-separated values, as RFC 4180 has them. */
  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static List<Choice> legalKnowledge() throws IOException {
    return Files.readAllLines(shared("mcq_sing_lbk.csv")).stream().skip(1).map(SharedQuestionsTests::fields)
        .filter(fields -> fields.size() == 8).map(f -> new Choice(f.get(0).strip(), f.subList(2, 6).stream()
            .map(String::strip).toList(), f.get(1)))
        .toList();
  }

  private static List<Choice> civilCode() throws IOException {
    var json = JsonMapper.builder().build();
    return Files.readAllLines(shared("lexeval-1_2-civil-code.json")).stream().filter(line -> !line.isBlank())
        .map(json::readTree).map(tree -> {
          var lines = tree.get("input").stringValue().lines().map(String::strip).toList();
          return new Choice(lines.getFirst(), lines.stream().skip(1).map(line -> line.substring(2).strip()).toList(),
              tree.get("answer").stringValue());
        }).toList();
  }

  private static void same(List<SourceRow> rows, List<Choice> choices) {
    assertThat(rows).hasSameSizeAs(choices);
    for (var i = 0; i < rows.size(); i++) {
      var line = rows.get(i).line();
      assertThat(rows.get(i).findings()).as(line.toString()).isEmpty();
      assertThat(new Choice(String.valueOf(line.stem()), line.options() == null ? List.of() : line.options(),
          String.valueOf(line.key()))).isEqualTo(choices.get(i));
    }
  }

  @Test
  void importsAikenAndAsksForWhatAikenLacks() throws IOException {
    var choices = legalKnowledge();
    var text = new StringBuilder();
    choices.forEach(choice -> text.append(choice.stem()).append("\nA. ").append(choice.options().get(0)).append("\nB. ")
        .append(choice.options().get(1)).append("\nC. ").append(choice.options().get(2)).append("\nD. ")
        .append(choice.options().get(3)).append("\nANSWER: ").append(choice.key()).append("\n\n"));
    var rows = new Exchanged(folder).read(ExchangeFormat.AIKEN, text.toString());
    assertThat(choices).hasSizeGreaterThan(100);
    same(rows, choices);
    assertThat(QuestionReader.read(rows.getFirst().line())).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.findings()).extracting(QuestionFinding::field)
            .containsExactlyInAnyOrder("id", "topic", "difficulty", "style", "explanation", "citations"));
  }

  @Test
  void importsExcelAndGift() throws IOException {
    var choices = civilCode();
    assertThat(choices).hasSizeGreaterThan(100);
    var sheet = new StringBuilder("<sheetData>")
        .append(RawWorkbook.HEADING.replace("</row>", RawWorkbook.cells("选项C", "选项D") + "</row>"));
    var gift = new StringBuilder();
    for (var choice : choices) {
      sheet.append("<row>").append(RawWorkbook.cells("单选题", "婚姻家庭", "3", "法理", choice.stem(),
          choice.options().get(0), choice.options().get(1), choice.key(), "解析", "《民法典》第一条",
          choice.options().get(2), choice.options().get(3))).append("</row>");
      gift.append(GiftText.escaped(choice.stem())).append(" {");
      IntStream.range(0, choice.options().size())
          .forEach(i -> gift.append(choice.key().charAt(0) == 'A' + i ? "=" : "~")
              .append(GiftText.escaped(choice.options().get(i))).append('\n'));
      gift.append("}\n\n");
    }
    var exchanged = new Exchanged(folder);
    same(exchanged.read(ExchangeFormat.EXCEL, RawWorkbook.sheet(sheet + "</sheetData>").bytes()), choices);
    same(exchanged.read(ExchangeFormat.GIFT, gift.toString()), choices);
  }
}
