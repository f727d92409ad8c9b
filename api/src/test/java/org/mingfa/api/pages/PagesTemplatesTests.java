package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.api.pages.PageRendering.Sample;

class PagesTemplatesTests {

  private static final PageRendering RENDERING = new PageRendering();
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern REFERENCE = Pattern.compile("\\s(?:aria-labelledby|aria-controls|for)=\"([^\"]*)\"");
  private static final Pattern DRAWING = Pattern.compile("/icons\\.svg#([a-z-]+)");

  static Stream<Sample> samples() {
    return PageRendering.samples().stream();
  }

  private static String html(Sample sample) {
    var site = SamplePages.site(sample.section(), sample.here(), Appearance.USUAL);
    return RENDERING.render(sample.template(), site, sample.page());
  }

  private static List<String> all(Pattern pattern, String html) {
    return pattern.matcher(html).results().map(r -> r.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void needsNoInlineScriptOrStyle(Sample sample) {
    assertThat(html(sample))
        .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*src=)");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void leavesNoTraceOfTheTemplate(Sample sample) {
    assertThat(html(sample)).doesNotContain("th:", "<th", "??");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasOneTitleAndSkipsNoHeadingLevel(Sample sample) {
    var levels = all(HEADING, html(sample)).stream().map(Integer::valueOf).toList();
    assertThat(levels).startsWith(1).containsOnlyOnce(1);
    for (var i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesEachIdOnceAndRefersToNoOther(Sample sample) {
    var html = html(sample);
    var ids = new ArrayList<>(all(ID, html));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new HashSet<>(ids)).containsAll(all(REFERENCE, html));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void usesOnlyDrawingsThatExist(Sample sample) throws Exception {
    try (var sprite = getClass().getResourceAsStream("/static/icons.svg")) {
      assertThat(sprite).isNotNull();
      var drawn = new String(sprite.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(all(DRAWING, html(sample))).allMatch(name -> drawn.contains("id=\"" + name + "\""));
    }
  }

  @Test
  void sharesNoWordWithTheStaffsPages() {
    var own = ResourceBundle.getBundle("messages-pages").keySet();
    assertThat(own).isNotEmpty().doesNotContainAnyElementsOf(ResourceBundle.getBundle("messages-cms").keySet());
  }

  @Test
  void marksTheSectionThatIsOpen() {
    assertThat(html(new Sample("", "topics", Section.HANDBOOK, "/handbook", new TopicsPage(SampleHandbook.topics()))))
        .containsPattern("href=\"/handbook\" aria-current=\"page\"");
  }

  @Test
  void rendersElderModeFromTheServerAlone() {
    var html = RENDERING.render("settings", SamplePages.site(null, "/settings", new Appearance(true, 2)), null);
    assertThat(html).contains("class=\"elder text-2\"", "/settings/elder?on=false&amp;back=/settings");
  }

  @Test
  void showsABadgeOnWhatTheBureauHasNotReviewed() {
    var entry = SampleHandbook.entry("marriage", "divorce-cooling-off", _ -> List.of());
    assertThat(html(new Sample("", "entry", Section.HANDBOOK, entry.url(), entry))).contains("示例内容·未经本单位审核");
  }

  @Test
  void warnsWhereTheLawCitedHasChanged() {
    var entry = SampleHandbook.entry("marriage", "spouse-refuses-divorce", _ -> List.of());
    assertThat(entry.doubtful()).isTrue();
    assertThat(html(new Sample("", "entry", Section.HANDBOOK, entry.url(), entry))).contains("可能已经过时", "法条已修改");
  }

  @Test
  void keepsTheLongestChapterOfTheCivilCodeBelow150Kilobytes() {
    var laws = SampleFiles.statutes();
    assumeTrue(laws.isPresent(), "no ../shared/laws on this machine");
    var parts = SampleFiles.files(laws.orElseThrow().resolve("just-laws").resolve("中华人民共和国民法典"));
    var code = SampleStatute.read("minfadian", parts.stream().filter(f -> !f.endsWith("00-supplementary.md")).toList());
    var head = SamplePages.head(SamplePages.CODE, Force.IN_FORCE);
    assertThat(code.articles).hasSizeGreaterThan(1250);
    assertThat(bytes(new Sample("", "statute", Section.STATUTES, "/x",
        new StatutePage(head, SampleStatutePages.contents(code), List.of())))).isLessThan(150_000);
    assertThat(bytes(new Sample("", "chapter", Section.STATUTES, "/x", SampleStatutePages.longestChapter(code, head))))
        .isLessThan(150_000);
  }

  private static int bytes(Sample sample) {
    return html(sample).getBytes(StandardCharsets.UTF_8).length;
  }
}
