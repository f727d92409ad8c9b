package org.mingfa.cms.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class ChineseTextDiffTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      看守人应当点灯。 | 看守人应当点灯。 | 看守人应当点灯。
      看守人应当点灯。 | 看守人应当及时点灯。 | 看守人应当{及时}点灯。
      看守人应当及时点灯。 | 看守人应当点灯。 | 看守人应当[及时]点灯。
      处二百元以下罚款。 | 处五百元以下罚款。 | 处[二]{五}百元以下罚款。
      本法自1992年10月1日起施行。 | 本法自2023年1月1日起施行。 | 本法自[1992年10]{2023年1}月1日起施行。
      由守灯机关负责巡查的机构管理。 | 由守灯机构管理。 | 由守灯[机关负责巡查的]机构管理。
      点灯、查验、记录。 | 点灯、记录。 | 点灯[、查验]、记录。
      由文化、广播、新闻部门管理。 | 由海事部门管理。 | 由[文化、广播、新闻]{海事}部门管理。
      使用A4纸。 | 使用A3纸。 | 使用[A4]{A3}纸。
      """)
  void laysTextsOverEachOtherAsAReaderWould(String before, String after, String shown) {
    assertThat(shown(ChineseTextDiff.of(before, after))).isEqualTo(shown);
  }

  @Test
  void replacesWholePhrasesRatherThanLeaveSingleCharacters() {
    assertThat(shown(ChineseTextDiff.of("禁止以任何方式贬低看守人的人格。", "不得通过大众媒介损害看守人的名誉。")))
        .isEqualTo("[禁止以任何方式贬低]{不得通过大众媒介损害}看守人的[人格]{名誉}。");
  }

  @Test
  void showsAnAddedParagraphWhole() {
    assertThat(shown(ChineseTextDiff.of("甲应当点灯。\n乙应当记录。", "甲应当点灯。\n丙应当巡查。\n乙应当记录。")))
        .isEqualTo("甲应当点灯。\n{丙应当巡查。\n}乙应当记录。");
  }

  @Test
  void hasNothingToSayOfNothing() {
    assertThat(ChineseTextDiff.of("", "")).isEmpty();
    assertThat(ChineseTextDiff.of("", "甲")).containsExactly(new TextSegment(TextSegment.Kind.INSERTED, "甲"));
    assertThat(ChineseTextDiff.of("甲", "")).containsExactly(new TextSegment(TextSegment.Kind.DELETED, "甲"));
  }

  @Test
  void givesBothTextsBack() {
    var random = new Random(1);
    for (var i = 0; i < 20_000; i++) {
      var before = text(random, random.nextInt(60));
      var after = random.nextBoolean() ? text(random, random.nextInt(60)) : edited(before, random);
      var segments = ChineseTextDiff.of(before, after);

      assertThat(TextSegment.before(segments)).isEqualTo(before);
      assertThat(TextSegment.after(segments)).isEqualTo(after);
      assertThat(segments).allMatch(s -> !s.text().isEmpty());
      for (var n = 1; n < segments.size(); n++) {
        assertThat(segments.get(n).kind()).isNotEqualTo(segments.get(n - 1).kind());
      }
    }
  }

  @Test
  void givesLongTextsBackInBoundedTime() {
    var random = new Random(2);
    var before = text(random, 60_000);
    for (var after : List.of(text(random, 60_000), edited(before, random), "甲".repeat(60_000), before + before)) {
      var segments = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ChineseTextDiff.of(before, after));
      assertThat(TextSegment.before(segments)).isEqualTo(before);
      assertThat(TextSegment.after(segments)).isEqualTo(after);
    }
  }

  public static String text(Random random, int length) {
    var alphabet = "灯塔看守人应当点灯的和、，。；\nAB12 𠮷";
    return random.ints(length, 0, alphabet.codePointCount(0, alphabet.length()))
        .mapToObj(n -> Character.toString(alphabet.codePointAt(alphabet.offsetByCodePoints(0, n)))).collect(joining());
  }

  private static String edited(String text, Random random) {
    var edited = new StringBuilder(text);
    for (var n = random.nextInt(1, 4); n > 0; n--) {
      var at = edited.isEmpty()
          ? 0
          : edited.offsetByCodePoints(0, random.nextInt(edited.codePointCount(0, edited.length())));
      edited.insert(at, text(random, random.nextInt(8)));
    }
    return edited.toString();
  }

  public static String shown(List<TextSegment> segments) {
    return segments.stream().map(s -> switch (s.kind()) {
      case EQUAL -> s.text();
      case INSERTED -> "{" + s.text() + "}";
      case DELETED -> "[" + s.text() + "]";
    }).collect(joining());
  }
}
