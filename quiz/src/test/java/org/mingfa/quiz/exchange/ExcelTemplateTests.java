package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.statute.ParsedProvision;
import org.mingfa.cms.statute.SharedLaws;
import org.mingfa.quiz.question.Explanation;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Prompt;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.Style;

class ExcelTemplateTests {

  @TempDir
  Path folder = Path.of("");

  private Path template() throws IOException {
    var file = folder.resolve("template.xlsx");
    try (var out = Files.newOutputStream(file)) {
      ExcelTemplate.write(out, Exchanged.TOPICS);
    }
    return file;
  }

  private static String part(Path file, String name) throws IOException {
    try (var zip = new ZipFile(file.toFile()); var in = zip.getInputStream(zip.getEntry(name))) {
      return Pattern.compile("&#x([0-9a-f]+);").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }
  }

  @Test
  void holdsNoQuestionUntilSomebodyFillsItIn() throws IOException {
    assertThat(Exchanged.read(ExchangeFormat.EXCEL, template())).isEmpty();
  }

  @Test
  void offersListsKeepsTheHeadingInSightAndHoldsNoFormula() throws IOException {
    var sheet = part(template(), "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("<dataValidation sqref=\"B2:B10001\"", "'!$D$1:$D$2<", "state=\"frozen\"")
        .doesNotContain("<f>");
    assertThat(part(template(), "xl/workbook.xml")).contains("name=\"题目\"", "name=\"填写说明\"");
    assertThat(part(template(), "xl/sharedStrings.xml")).contains("编号", "法律依据*", "婚姻家庭");
  }

  @Test
  void explainsEveryKindByAnExampleThatCouldBeImported() throws IOException {
    assertThat(ExcelTemplate.examples()).extracting(Question::kind).containsExactly(ItemKind.values());
    var file = new Exchanged(folder).write(ExcelTemplate.examples(), ExchangeFormat.EXCEL, new ArrayList<>());
    assertThat(Exchanged.read(ExchangeFormat.EXCEL, file).stream().map(Exchanged::question))
        .isEqualTo(ExcelTemplate.examples());
  }

  @Test
  void writesWhatBeginsLikeAFormulaAsText() throws IOException {
    var stem = "=HYPERLINK(\"http://x\")\n+1 -2 @cmd <甲> & \uD83D\uDE00";
    var question = new Question("a-1", "marriage", "@作者", "", List.of(new Judgement(
        new Prompt(stem, Style.LAW, 3, new Explanation("-解析", List.of("《民法典》第一条"), List.of("甲；乙"), "")), true)));
    var file = new Exchanged(folder).write(List.of(question), ExchangeFormat.EXCEL, new ArrayList<>());
    assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    assertThat(Exchanged.read(ExchangeFormat.EXCEL, file).stream().map(Exchanged::question))
        .containsExactly(question);
  }

  @Test
  void citesForEachExampleAnArticleThatHasItsWords() throws IOException {
    var library = new TreeMap<String, List<ParsedProvision>>();
    SharedLaws.justLaws().forEach((title, report) -> report.statute()
        .ifPresent(statute -> library.put(title, statute.provisions())));
    var parser = new CitationParser(StatuteNames.of(library.keySet(), Map.of()));
    for (var item : ExcelTemplate.examples().stream().flatMap(example -> example.items().stream()).toList()) {
      var explanation = item.prompt().explanation();
      var cited = explanation.citations().stream().map(written -> parser.parse(written, null).getFirst().citation())
          .flatMap(citation -> library.getOrDefault(citation.statute(), List.of()).stream()
              .filter(provision -> provision.number().equals(citation.number())))
          .map(ParsedProvision::toString).toList();
      assertThat(cited).as(explanation.toString()).hasSameSizeAs(explanation.citations());
      assertThat(String.join("", cited)).contains(explanation.words());
    }
  }
}
