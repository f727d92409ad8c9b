package org.mingfa.cms.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.comparison.Difference.Line;
import reactor.test.StepVerifier;

class DifferenceTests {

  @Test
  void sameTextsDoNotDiffer() {
    StepVerifier.create(Difference.between("甲\n乙", "甲\n乙")).assertNext(d -> assertThat(d.isEmpty()).isTrue())
        .verifyComplete();
  }

  @Test
  void showsWhichWordsOfALineChanged() {
    StepVerifier.create(Difference.between("先问\n诉讼时效二年。", "先问\n诉讼时效三年。"))
        .assertNext(d -> assertThat(d.lines()).containsExactly(
            new Line(false, List.of(segment("EQUAL", "先问"))),
            new Line(true, List.of(segment("EQUAL", "诉讼时效"), segment("DELETED", "二"), segment("INSERTED", "三"),
                segment("EQUAL", "年。")))))
        .verifyComplete();
  }

  @Test
  void bothTextsCanBeReadBackFromIt() {
    var random = new Random(7);
    for (var i = 0; i < 300; i++) {
      var older = lines(random);
      var newer = lines(random);
      var lines = Difference.compare(older, newer).lines();
      assertThat(read(lines, TextSegment.Kind.INSERTED)).isEqualTo(String.join("", older));
      assertThat(read(lines, TextSegment.Kind.DELETED)).isEqualTo(String.join("", newer));
    }
  }

  @Test
  void linesTooLongToCompareAreReplacedWhole() {
    var older = "甲乙".repeat(10_000);
    var newer = "乙丙".repeat(10_000);
    assertThat(Difference.compare(List.of(older), List.of(newer)).lines()).containsExactly(
        new Line(true, List.of(segment("DELETED", older), segment("INSERTED", newer))));
  }

  @Test
  void textsOfTooManyLinesAreReplacedLineByLine() {
    var older = IntStream.range(0, 3_000).mapToObj(i -> "旧" + i).toList();
    var newer = IntStream.range(0, 3_000).mapToObj(i -> "新" + i).toList();
    assertThat(Difference.compare(older, newer).lines()).hasSize(3_000).allMatch(Line::changed);
  }

  private static List<String> lines(Random random) {
    return IntStream.range(0, random.nextInt(6)).mapToObj(_ -> random.ints(1 + random.nextInt(8), 0, 4)
        .mapToObj(i -> "甲乙，丙".substring(i, i + 1)).collect(joining())).toList();
  }

  private static String read(List<Line> lines, TextSegment.Kind without) {
    return lines.stream().flatMap(line -> line.segments().stream()).filter(s -> s.kind() != without)
        .map(TextSegment::text).collect(joining());
  }

  private static TextSegment segment(String kind, String text) {
    return new TextSegment(TextSegment.Kind.valueOf(kind), text);
  }
}
