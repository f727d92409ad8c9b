package org.mingfa.cms.statute;

import org.mingfa.cms.comparison.ChineseTextDiffTests;
import org.mingfa.cms.comparison.TextSegment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.cms.statute.ArticleComparison.Change.ADDED;
import static org.mingfa.cms.statute.ArticleComparison.Change.CHANGED;
import static org.mingfa.cms.statute.ArticleComparison.Change.REMOVED;
import static org.mingfa.cms.statute.ArticleComparison.Change.RENUMBERED;
import static org.mingfa.cms.statute.ArticleComparison.Change.RENUMBERED_AND_CHANGED;
import static org.mingfa.cms.statute.ArticleComparison.Change.UNCHANGED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionComparisonTests {

  private static final String LIGHT = "灯塔的看守人应当在日落前三十分钟内点灯，并且在日出后熄灯。";
  private static final String LOG = "看守人应当记录过往船舶的名称、航向和时间，记录保存三年。";
  private static final String OIL = "灯油由守灯机关统一采购，不得挪作他用；挪用的，责令退还。";
  private static final String FOG = "遇有浓雾、暴雨等恶劣天气，应当每隔五分钟鸣放雾号一次。";
  private static final String TOUR = "灯塔可以向公众开放参观，具体办法由守灯机关制定。";

  @Test
  void knowsUnchangedChangedAddedAndRemovedArticles() {
    var comparison = compare(List.of(LIGHT, LOG, OIL), List.of(LIGHT, LOG.replace("三年", "五年"), FOG));

    assertThat(comparison.rows()).extracting(ArticleComparison::change).containsExactly(UNCHANGED, CHANGED, ADDED,
        REMOVED);
    assertThat(ChineseTextDiffTests.shown(comparison.rows().get(1).segments())).endsWith("记录保存[三]{五}年。");
  }

  @Test
  void knowsArticlesThatAnInsertionRenumbered() {
    var comparison = compare(List.of(LIGHT, LOG, OIL), List.of(LIGHT, FOG, LOG, OIL.replace("退还", "赔偿")));

    assertThat(comparison.rows()).extracting(ArticleComparison::change).containsExactly(UNCHANGED, ADDED, RENUMBERED,
        RENUMBERED_AND_CHANGED);
  }

  @Test
  void findsAnArticleThatMovedAgainstTheOrder() {
    var comparison = compare(List.of(LIGHT, LOG, OIL, FOG), List.of(FOG, LIGHT, LOG, OIL));

    assertThat(comparison.rows()).extracting(ArticleComparison::change).containsOnly(RENUMBERED);
    assertThat(comparison.rows().getFirst().before()).map(a -> a.number().article()).contains(4);
  }

  @Test
  void doesNotTakeTheSameNumberForTheSameArticle() {
    var comparison = compare(List.of(LIGHT, TOUR), List.of(LIGHT, FOG));

    assertThat(comparison.rows()).extracting(ArticleComparison::change).containsExactly(UNCHANGED, ADDED, REMOVED);
  }

  @Test
  void knowsAnArticleToWhichMuchWasAdded() {
    var comparison = compare(List.of(TOUR, LIGHT), List.of(LOG, LIGHT + "\n" + FOG + "\n" + OIL));

    assertThat(comparison.rows()).extracting(ArticleComparison::change).containsExactly(ADDED, REMOVED, CHANGED);
  }

  @Test
  void putsARemovedArticleWhereItStood() {
    var comparison = compare(List.of(LIGHT, TOUR, LOG), List.of(LIGHT, LOG));

    assertThat(comparison.rows()).extracting(ArticleComparison::change).containsExactly(UNCHANGED, REMOVED, RENUMBERED);
  }

  @Test
  void takesWidthAndSpacesForNoChange() {
    var comparison = compare(List.of("下列事项：", LIGHT), List.of("下列事项:", LIGHT.replace("，", "，　")));

    assertThat(comparison.count(UNCHANGED)).isEqualTo(2);
    assertThat(TextSegment.after(comparison.rows().getFirst().segments())).isEqualTo("下列事项:");
  }

  @Test
  void comparesNothingWithNothing() {
    assertThat(compare(List.of(), List.of()).rows()).isEmpty();
    assertThat(compare(List.of(LIGHT), List.of()).rows()).extracting(ArticleComparison::change)
        .containsExactly(REMOVED);
  }

  @Test
  void givesBothVersionsBack() {
    var random = new Random(3);
    for (var i = 0; i < 300; i++) {
      var before = articles(random);
      var after = random.nextBoolean() ? articles(random) : edited(before, random);
      var comparison = VersionComparison.of(before, after);

      assertThat(comparison.rows().stream().flatMap(r -> r.after().stream())).containsExactlyElementsOf(after);
      assertThat(comparison.rows().stream().flatMap(r -> r.before().stream()))
          .containsExactlyInAnyOrderElementsOf(before);
      assertThat(comparison.rows()).allSatisfy(r -> {
        assertThat(TextSegment.before(r.segments())).isEqualTo(r.before().map(ArticleText::text).orElse(""));
        assertThat(TextSegment.after(r.segments())).isEqualTo(r.after().map(ArticleText::text).orElse(""));
      });
      assertThat(VersionComparison.of(before, before).count(UNCHANGED)).isEqualTo(before.size());
    }
  }

  @ParameterizedTest
  @CsvSource({"妇女权益保障法(2018-10-26),妇女权益保障法(2022-10-30),10,61,86", "未成年人保护法(2020-10-17),未成年人保护法(2024-04-26),0,132,132",
      "行政复议法(2017-09-01),行政复议法(2023-09-01),1,43,90"})
  void comparesRealVersionsWithinASecond(String earlier, String later, long renumbered, long before, long after) {
    var old = SharedLaws.markdown(SharedLaws.folder("laws/versions").resolve(earlier + ".md")).statute().orElseThrow();
    var recent = SharedLaws.markdown(SharedLaws.folder("laws/versions").resolve(later + ".md")).statute().orElseThrow();
    var fastest = Long.MAX_VALUE;
    for (var run = 0; run < 3; run++) {
      var start = System.nanoTime();
      var comparison = VersionComparison.of(old, recent);
      fastest = Math.min(fastest, System.nanoTime() - start);
      assertThat(comparison.count(RENUMBERED)).isEqualTo(renumbered);
      assertThat(comparison.rows()).filteredOn(r -> r.before().isPresent()).hasSize((int) before);
      assertThat(comparison.rows()).filteredOn(r -> r.after().isPresent()).hasSize((int) after);
    }
    assertThat(fastest).isLessThan(1_000_000_000L);
  }

  @Test
  void findsThatTheAmendmentOf2024TouchedOneArticle() {
    var folder = SharedLaws.folder("laws/versions");
    var comparison = VersionComparison.of(
        SharedLaws.markdown(folder.resolve("未成年人保护法(2020-10-17).md")).statute().orElseThrow(),
        SharedLaws.markdown(folder.resolve("未成年人保护法(2024-04-26).md")).statute().orElseThrow());

    assertThat(comparison.rows()).filteredOn(r -> r.change() != UNCHANGED).singleElement()
        .satisfies(r -> assertThat(r.after().orElseThrow().number()).hasToString("9"));
  }

  @Test
  void findsEveryRealStatuteUnchangedAgainstItself() {
    SharedLaws.justLaws().forEach((title, report) -> {
      var statute = report.statute().orElseThrow();
      assertThat(VersionComparison.of(statute, statute).count(UNCHANGED)).as(title).isEqualTo(report.articles());
    });
  }

  private static VersionComparison compare(List<String> before, List<String> after) {
    return VersionComparison.of(numbered(before), numbered(after));
  }

  private static List<ArticleText> numbered(List<String> texts) {
    return IntStream.range(0, texts.size()).mapToObj(i -> new ArticleText(new ProvisionNumber(i + 1, 0), texts.get(i)))
        .toList();
  }

  private static List<ArticleText> articles(Random random) {
    return numbered(IntStream.range(0, random.nextInt(12))
        .mapToObj(_ -> ChineseTextDiffTests.text(random, random.nextInt(80))).toList());
  }

  private static List<ArticleText> edited(List<ArticleText> articles, Random random) {
    var texts = new ArrayList<>(articles.stream().map(ArticleText::text).toList());
    for (var n = random.nextInt(4); n > 0; n--) {
      texts.add(random.nextInt(texts.size() + 1), ChineseTextDiffTests.text(random, 40));
      texts.add(random.nextInt(texts.size()), texts.remove(random.nextInt(texts.size())));
    }
    return numbered(texts);
  }
}
