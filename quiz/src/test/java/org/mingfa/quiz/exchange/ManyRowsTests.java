package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.ShippedQuestions;

/** As many rows as are taken, in a process with little memory. */
class ManyRowsTests {

  @TempDir
  Path folder = Path.of("");

  @Test
  void readsTenThousandRowsIn64Megabytes() throws IOException, InterruptedException {
    var shipped = ShippedQuestions.all().stream().filter(q -> !q.isCase()).toList();
    var many = IntStream.range(0, QuestionSource.MOST_ROWS).mapToObj(i -> copy(shipped.get(i % shipped.size()), i))
        .toList();
    var file = new Exchanged(folder).write(many, ExchangeFormat.EXCEL, new ArrayList<>());
    assertThat(run(file)).startsWith("10000 ");
  }

  @Test
  void refusesMoreTextThanItHoldsIn64Megabytes() throws IOException, InterruptedException {
    var random = new Random(3);
    var strings = new StringBuilder("<sst>");
    for (var i = 0; i < 18_000; i++) {
      strings.append("<si><t>");
      random.ints(1_000, 0, 8).forEach(n -> strings.append("甲乙丙丁戊己庚辛".charAt(n)));
      strings.append("</t></si>");
    }
    var bytes = RawWorkbook.judgement("", "").with("xl/sharedStrings.xml", strings.append("</sst>").toString())
        .bytes();
    assertThat(run(new Exchanged(folder).file("much.xlsx", bytes))).contains("RefusedException: too-large");
  }

  private static Question copy(Question question, int number) {
    return new Question("n" + number, question.topic(), "作者" + number, "", question.items());
  }

  private String run(Path file) throws IOException, InterruptedException {
    var out = folder.resolve("out");
    var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m", "-cp", System.getProperty("java.class.path"), Program.class.getName(), file.toString()))
        .redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.waitFor();
    return Files.readString(out);
  }

  /** What the other process runs. */
  static final class Program {

    private Program() {
    }

    public static void main(String[] arguments) {
      var rows = new int[1];
      QuestionSource.read(Path.of(arguments[0]), ExchangeFormat.EXCEL, TopicTitles.NONE,
          row -> rows[0] += row.findings().isEmpty() ? 1 : 0);
      System.out.println(rows[0] + " rows");
    }
  }
}
