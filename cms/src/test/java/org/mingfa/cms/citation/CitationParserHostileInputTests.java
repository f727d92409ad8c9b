package org.mingfa.cms.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cms.statute.ChineseNumeral;

class CitationParserHostileInputTests {

  private static final String[] PIECES = {"第", "《", "》", "〈", "条", "款", "项", "之", "一", "十", "百", "3", "12", "２", "、",
      "和", "至", "-",
      "，", "。", "\n", " ", "　", "（", "）", "民法典", "劳动合同法", "《刑法》", "本法", "同法", "该法", "前述", "合同", "第三条", "第（二）项", "第一款",
      "编", "的",
      "\uD83D\uDE00", "a", "第9999条"};

  /** Counts every look at the text. */
  private static final class CountingText extends FoldedText {
    private long looks;

    CountingText(String text) {
      super(text);
    }

    @Override
    char at(int offset) {
      looks++;
      return super.at(offset);
    }
  }

  private static long looksAt(String text) {
    var counting = new CountingText(text);
    assertThat(new CitationReading(counting, Vocabulary.NAMES, "中华人民共和国刑法").mentions().size())
        .isLessThanOrEqualTo(CitationParser.LIMIT);
    return counting.looks;
  }

  @ParameterizedTest
  @ValueSource(strings = {"第", "《", "》", "《》", "1", "一", "第1", "第1、", "第一条、", "第一条至", "本", "前述", "民法典", "民法典1、", "民法典(",
      "中华人民共和国",
      "第 ", " ", "民法典第一编", "《民法典》第1-999条", "《第", "〈《", "《民法典", "《((((1111", "民法典1-", "第（", "第一款", "本法第1、"})
  void looksAtEveryCharacterAFewTimesOnly(String piece) {
    var text = piece.repeat(50_000 / piece.length());
    var looks = looksAt(text);
    assertThat(looks).isLessThan(400L * text.length());
    assertThat(looksAt(text + text)).isLessThan(looks * 9 / 4);
  }

  @Test
  void staysWithinAnyText() {
    var random = new Random(7);
    for (var round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(30); n >= 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      checkSpans(text.toString());
    }
  }

  private static void checkSpans(String text) {
    var mentions = new CitationParser(Vocabulary.NAMES).parse(text, text.length() % 2 == 0 ? null : "刑法");
    CitationMention before = null;
    for (var mention : mentions) {
      assertThat(mention.start()).isBetween(0, mention.end() - 1);
      assertThat(mention.end()).isLessThanOrEqualTo(text.length());
      if (before != null) {
        var sameRange = mention.ranged() && mention.start() == before.start() && mention.end() == before.end();
        assertThat(sameRange || mention.start() >= before.end()).as("%s in %s", mention, text).isTrue();
      }
      if (!mention.ranged()) {
        checkNumber(text.substring(mention.start(), mention.end()), mention.citation());
      }
      before = mention;
    }
  }

  /** The span holds the deepest number as it was written. */
  private static void checkNumber(String span, Citation citation) {
    if (citation.number() == null) {
      return;
    }
    var deepest = citation.item().orElse(citation.paragraph().orElse(
        citation.number().inserted() > 0 ? citation.number().inserted() : citation.number().article()));
    var numbers = new FoldedText(span);
    var found = false;
    for (var at = 0; at < numbers.length(); at = Math.max(at + 1, numbers.numeralEnd(at))) {
      found |= ChineseNumeral.parse(numbers.slice(at, numbers.numeralEnd(at))).orElse(0) == deepest;
    }
    assertThat(found).as("%s in '%s'", deepest, span).isTrue();
  }
}
