package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.pages.ResidentBrowser.Answer;
import org.mingfatest.Databases;
import org.mingfa.cms.handbook.HandbookEditor;
import org.mingfa.cms.handbook.HandbookEntry;
import org.mingfa.cms.handbook.HandbookLibrary;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.statute.StatuteImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every page of the residents over HTTP, with the handbook as shipped and invented statutes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"management.server.port=0",
    "mingfa.footer.icp=鲁ICP备00000000号"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentPagesIT {

  private static final String LIGHTHOUSES = "/statutes/dengtafa";
  private static final String TIDES = "/statutes/chaoxifa";
  private static final String ENTRY = "/handbook/entries/divorce-cooling-off";
  private static final Pattern INLINE = Pattern
      .compile("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*src=)");

  @LocalServerPort
  int port;
  @Autowired
  StatuteImport statutes;
  @Autowired
  HandbookEditor editor;
  @Autowired
  HandbookLibrary handbook;
  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  Editions editions;

  ResidentBrowser browser = new ResidentBrowser(0);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @BeforeAll
  void theLibraryIsFilled() {
    browser = new ResidentBrowser(port);
    for (var source : List.of(InventedStatutes.lighthousesOf2019(), InventedStatutes.lighthousesOf2024(),
        InventedStatutes.tides())) {
      var taken = Objects.requireNonNull(statutes.take(source).block());
      assertThat(taken.document()).as("%s", taken.notes()).isNotNull();
    }
    anEntry("cat-in-the-lighthouse", "灯塔里可以养猫吗？");
    browser.getUntilItShows(LIGHTHOUSES + "/articles/3", "灯塔里可以养猫吗？");
    browser.getUntilItShows("/search?q=" + encoded("灯塔里可以养猫吗"), "cat-in-the-lighthouse");
    browser.getUntilItShows("/search?q=" + encoded("潮水每天来两次"), TIDES + "/articles/");
  }

  @Test
  void citationsInAnArticleLeadToWhatTheyCite() {
    Objects.requireNonNull(statutes.take(InventedStatutes.fog()).block());
    var article = browser.getUntilItShows("/statutes/wufa/articles/1", "灯塔法》第三条</a>").page();
    var text = Objects.requireNonNull(article.selectFirst("#article-text"));
    assertThat(text.text()).contains("雾天适用本法第二条、《中华人民共和国灯塔法》第三条和第九十九条<b>的规定，《中华人民共和国云法》第一条不适用");
    assertThat(text.select("a")).extracting(a -> a.text() + " " + a.attr("href")).containsExactly(
        "本法第二条 /statutes/wufa/articles/2", "《中华人民共和国灯塔法》第三条 /statutes/dengtafa/articles/3",
        "第二条 /statutes/wufa/articles/2");
    assertThat(browser.get("/statutes/wufa").page().select("#article-1 .law a")).hasSize(3);
    assertThat(browser.get("/statutes/wufa/articles/2").page().select("#article-text a")).isEmpty();
  }

  private EditionId anEntry(String slug, String title) {
    return Objects.requireNonNull(editor.adopt(new HandbookEntry(slug, title, "sea", List.of(), "可以，**一只**。\n\n第二段。",
        List.of("先问看守。"), List.of("猫的照片"), List.of("打12348问问"),
        List.of("《灯塔法》第三条：看守可以带一只猫。", "《灯塔法》第二条第一款、第九条：别处的话。", "《没有的法》第一条：查不到。")), true).block());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/handbook", "/handbook/marriage", ENTRY, ENTRY + "/print", "/statutes",
      "/statutes?filter=%E7%81%AF", LIGHTHOUSES, LIGHTHOUSES + "?on=2019-07-01", LIGHTHOUSES + "/articles/2",
      LIGHTHOUSES + "/articles/2?on=2019-07-01", LIGHTHOUSES + "/comparison", TIDES, TIDES + "/chapters/1",
      TIDES + "/chapters/1/print", "/search", "/search?q=%E7%A6%BB%E5%A9%9A", "/settings", "/offline"})
  void aPageIsWholeAndNeedsNothingInline(String path) {
    var answer = browser.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "worker-src 'self'");
    assertThat(answer.text()).doesNotContainPattern(INLINE).doesNotContain("th:", "??", "_csrf")
        .hasSizeLessThan(150_000);
    var page = answer.page();
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page.select("h1")).hasSize(1);
    var levels = page.select("h1,h2,h3,h4,h5,h6").stream().map(h -> h.normalName().charAt(1) - '0').toList();
    for (var i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).as("%s", levels).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
    assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", ENTRY, LIGHTHOUSES, LIGHTHOUSES + "/articles/2", TIDES, TIDES + "/chapters/2",
      LIGHTHOUSES + "/comparison", "/search?q=%E7%A6%BB%E5%A9%9A"})
  void noLinkOfAPageLeadsNowhere(String path) {
    var links = browser.get(path).page().select("a[href^=/], link[href^=/], script[src], use[href^=/]").stream()
        .map(link -> link.hasAttr("src") ? link.attr("src") : link.attr("href")).map(url -> url.replaceAll("#.*", ""))
        .distinct().toList();
    assertThat(links).isNotEmpty()
        .allSatisfy(link -> assertThat(browser.get(link).status()).as(link).isIn(200, 303));
  }

  @Test
  void homeLeadsToTopicsQuestionsChangesAndStatutes() {
    var page = browser.get("/").page();
    assertThat(page.select(".topics a")).hasSize(16);
    assertThat(page.select("ul.questions a")).hasSize(6);
    assertThat(page.select(".chips-law a").eachText()).contains("灯塔法", "潮汐法");
    assertThat(page.select(".filings").text()).contains("鲁ICP备00000000号");
  }

  @Test
  void anEntryUnfoldsTheArticlesItRestsOn() {
    var page = browser.get("/handbook/entries/cat-in-the-lighthouse").page();
    assertThat(page.select("#answer-text p").eachText()).containsExactly("可以，一只。", "第二段。");
    assertThat(page.select(".badge").text()).isEqualTo("示例内容·未经本单位审核");
    assertThat(page.select("ul.basis .gloss").eachText()).containsExactly("看守可以带一只猫。", "别处的话。", "查不到。");
    assertThat(page.select(".cited-label a").eachText()).containsExactly("《灯塔法》第三条", "《灯塔法》第二条第一款");
    assertThat(page.select(".cited-label a").attr("href")).isEqualTo(LIGHTHOUSES + "/articles/3");
    assertThat(page.select(".cited-label span").eachText()).containsExactly("《灯塔法》第九条", "《没有的法》第一条");
    assertThat(page.select(".cited details").text()).contains("看守灯塔的人可以带一只猫");
    assertThat(page.select("a[href=tel:12348]")).isNotEmpty();
  }

  @Test
  void aStatuteShowsItsTextByDivisionsAndItsVersions() {
    var page = browser.get(LIGHTHOUSES).page();
    assertThat(page.select("h2.division-1").eachText()).containsExactly("第一章 总则", "第二章 看守");
    assertThat(page.select(".contents a").eachText()).containsExactly("第一章 总则 第一条至第二条", "第二章 看守 第三条至第五条");
    assertThat(page.select(".article").size()).isEqualTo(5);
    assertThat(page.select(".versions .force").eachText()).containsExactly("现行有效", "已修改");
    assertThat(page.select(".versions a").eachAttr("href")).containsExactly(LIGHTHOUSES,
        LIGHTHOUSES + "/comparison?from=2019-03-01&to=2024-03-01", LIGHTHOUSES + "?on=2019-06-01");
  }

  @Test
  void aLongStatuteLeadsToItsChapters() {
    var page = browser.get(TIDES).page();
    assertThat(page.select(".article")).isEmpty();
    assertThat(page.select(".contents a").eachAttr("href")).containsExactly(TIDES + "/chapters/1#d3",
        TIDES + "/chapters/1#d4", TIDES + "/chapters/2", TIDES + "/chapters/3");
    var chapter = browser.get(TIDES + "/chapters/1").page();
    assertThat(chapter.select("h1").text()).isEqualTo("第一章 涨潮");
    assertThat(chapter.select(".trail li").eachText()).containsExactly(InventedStatutes.TIDES, "第一编 海");
    assertThat(chapter.select("main h2").eachText()).containsExactly("第一节 早潮", "第二节 晚潮");
    assertThat(chapter.select(".article")).hasSize(80);
    assertThat(chapter.select(".step-next").attr("href")).isEqualTo(TIDES + "/chapters/2");
    assertThat(browser.get(TIDES + "/chapters/4").status()).isEqualTo(404);
    assertThat(browser.get(LIGHTHOUSES + "/chapters/1").status()).isEqualTo(404);
  }

  @Test
  void anArticleShowsItsItemsItsNeighboursAndWhoCitesIt() {
    var page = browser.get(LIGHTHOUSES + "/articles/2").page();
    assertThat(page.select(".kuan > p").eachText()).containsExactly(
        "灯塔每天日落以前点亮，天亮以后熄灭，由看守的人写进灯塔日志；有下列情形之一的，白天也点亮：", "日志每年抄一份。");
    assertThat(page.select(".xiang-label").eachText()).containsExactly("（一）", "（二）");
    assertThat(page.select(".step-previous").text()).isEqualTo("第一条");
    assertThat(page.select(".step-next").attr("href")).isEqualTo(LIGHTHOUSES + "/articles/3");
    assertThat(page.select("ul.questions a").eachAttr("href"))
        .containsExactly("/handbook/entries/cat-in-the-lighthouse");
  }

  @Test
  void theTextOfAnotherDayIsMarkedAndKeepsToThatDay() {
    var page = browser.get(LIGHTHOUSES + "/articles/2?on=2019-07-01").page();
    assertThat(page.select("#article-text").text()).startsWith("灯塔每天天黑以后点亮，");
    assertThat(page.select(".validity .force").text()).isEqualTo("已修改");
    assertThat(page.select(".validity .caution a").attr("href")).isEqualTo(LIGHTHOUSES);
    assertThat(page.select(".step-next").attr("href")).isEqualTo(LIGHTHOUSES + "/articles/3?on=2019-07-01");
    assertThat(page.select(".trail a").eachAttr("href")).allMatch(url -> url.contains("?on=2019-07-01"));
  }

  @Test
  void aDayBeforeTheStatuteIsSaidToBeSo() {
    var answer = browser.get(LIGHTHOUSES + "?on=2018-01-01");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.page().select("h1").text()).isEqualTo("那一天，这部法律没有施行");
  }

  @Test
  void aComparisonMarksWhatChanged() {
    var page = browser.get(LIGHTHOUSES + "/comparison").page();
    assertThat(page.select(".tally li").eachText()).containsExactly("修改 2 条", "新增 1 条", "删去 0 条", "未变 2 条");
    assertThat(page.select(".row")).hasSize(3);
    assertThat(page.select("del").text()).contains("天黑");
    assertThat(page.select("ins").text()).contains("日落");
    assertThat(browser.get(LIGHTHOUSES + "/comparison?from=2024-03-01&to=2019-03-01&all=true").page().select(".row"))
        .hasSize(5);
    assertThat(browser.get(TIDES + "/comparison").status()).isEqualTo(404);
  }

  @Test
  void aSearchShowsWhatWasFoundAndWhereItStands() {
    var page = browser.get("/search?q=" + encoded("灯塔里可以养猫吗")).page();
    var first = page.select(".hit").getFirst();
    assertThat(first.select("a").attr("href")).isEqualTo("/handbook/entries/cat-in-the-lighthouse");
    assertThat(first.select(".hit-place").text()).isEqualTo("海洋与渔业");
    assertThat(first.select(".hit-text em")).isNotEmpty();
    assertThat(first.select(".hit-basis").text()).contains("《灯塔法》第三条");
  }

  @Test
  void aSearchCanBeNarrowedAndWidenedAgain() {
    var page = browser.get("/search?q=" + encoded("灯塔")).page();
    assertThat(page.select(".facet-kind a").eachText()).hasSize(2);
    var narrowed = browser.get(page.select(".facet-kind a:contains(法条)").attr("href")).page();
    assertThat(narrowed.select(".hit").eachAttr("class")).isNotEmpty().allMatch(c -> c.contains("hit-statute"));
    assertThat(narrowed.select("input[type=hidden][name=kind]").attr("value")).isEqualTo("statute");
    assertThat(narrowed.select(".widen").attr("href")).doesNotContain("kind");
    assertThat(narrowed.select(".facet-kind .on").attr("href")).doesNotContain("kind");
  }

  @Test
  void aSearchOfAnotherDayShowsTheLawOfThatDay() {
    var page = browser.get("/search?kind=statute&on=2019-07-01&q=" + encoded("灯塔每天天黑以后点亮")).page();
    var first = page.select(".hit").getFirst();
    assertThat(first.select("a").attr("href")).isEqualTo(LIGHTHOUSES + "/articles/2?on=2019-07-01");
    assertThat(first.select(".force").text()).isEqualTo("已修改");
  }

  @Test
  void aSearchHasPages() {
    var first = browser.get("/search?q=" + encoded("潮水每天来两次")).page();
    assertThat(first.select(".hit")).hasSize(10);
    var second = browser.get(first.select(".paging a[rel=next]").attr("href")).page();
    assertThat(second.select(".hit a").eachAttr("href")).isNotEmpty()
        .doesNotContainAnyElementsOf(first.select(".hit a").eachAttr("href"));
    assertThat(second.select(".paging a[rel=prev]").attr("href")).doesNotContain("page=");
  }

  @ParameterizedTest
  @CsvSource({"灯塔法2,/articles/2", "灯塔法第三条,/articles/3", "灯塔法 第 3 条第一款,/articles/3",
      "中华人民共和国灯塔法第二条,/articles/2"})
  void aTypedCitationLeadsStraightToTheArticle(String typed, String article) {
    var answer = browser.get("/search?q=" + encoded(typed));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo(LIGHTHOUSES + article);
  }

  @Test
  void aCitationOfNoArticleIsSearchedFor() {
    assertThat(browser.get("/search?q=" + encoded("灯塔法99")).status()).isEqualTo(200);
    assertThat(browser.get("/search?on=2019-07-01&q=" + encoded("灯塔法5")).status()).isEqualTo(200);
    assertThat(browser.get("/search?on=2019-07-01&q=" + encoded("灯塔法4")).header("Location"))
        .isEqualTo(LIGHTHOUSES + "/articles/4?on=2019-07-01");
  }

  @Test
  void aSearchTakesWhateverIsTyped() {
    for (var typed : List.of("", " ", "%", "\"", "<script>alert(1)</script>", "工".repeat(300), "x".repeat(2000),
        "AND OR NOT (*:*)")) {
      var answer = browser.get("/search?q=" + encoded(typed) + "&page=x&kind=none&statute=&topic=");
      assertThat(answer.status()).as(typed).isEqualTo(200);
      assertThat(answer.text()).doesNotContain("<script>alert");
    }
  }

  @Test
  void aPageThatTheReaderHasIsNotSentAgain() {
    var first = browser.get(ENTRY);
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    var again = browser.get(ENTRY, "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
    var zipped = browser.get(ENTRY, "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(zipped.unzipped()).isEqualTo(first.text());
    assertThat(browser.send("HEAD", ENTRY).status()).isEqualTo(200);
  }

  @Test
  void aStyleSheetIsAskedForByItsContent() {
    var first = browser.get("/site.css");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(first.header("Last-Modified")).isEmpty();
    assertThat(browser.get("/site.css", "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    assertThat(browser.get("/parts.css").header("ETag")).isNotEqualTo(first.header("ETag"));
    assertThat(browser.get("/site.webmanifest").header("Content-Type")).isEqualTo("application/manifest+json");
  }

  @Test
  void theLookIsInCookiesOnly() {
    assertThat(browser.get("/").page().select("html").attr("class")).isEqualTo("text-0");
    assertThat(browser.get("/", "Cookie", "elder=true; text=2").page().select("html").attr("class"))
        .isEqualTo("elder text-2");
    assertThat(browser.get("/", "Cookie", "elder=<b>; text=9").page().select("html").attr("class"))
        .isEqualTo("text-0");
    assertThat(browser.get("/no-such-page", "Cookie", "elder=true").page().select("html").attr("class"))
        .isEqualTo("elder text-0");
  }

  @Test
  void aChoiceOfLookLeadsBack() {
    var chosen = browser.get("/settings/elder?on=true&back=" + encoded("/search?q=" + encoded("离婚")));
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.header("Location")).isEqualTo("/search?q=" + encoded("离婚"));
    assertThat(chosen.header("Set-Cookie")).contains("elder=true", "Path=/", "SameSite=Lax", "Max-Age=31536000")
        .doesNotContain("HttpOnly");
    assertThat(browser.get("/settings/text?size=3").header("Set-Cookie")).startsWith("text=3;");
    assertThat(browser.get("/settings/forget").response().headers().allValues("Set-Cookie")).hasSize(2)
        .allMatch(cookie -> cookie.contains("Max-Age=0"));
    assertThat(browser.get("/settings/text?size=7").status()).isEqualTo(400);
    assertThat(browser.get("/settings/elder?on=maybe").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"/no/such/page,404,没找到这一页", "/handbook/no-such-topic,404,没找到这一页", "/handbook/entries/none,404,没找到这一页",
      "/statutes/none,404,没找到这一页", "/statutes/dengtafa/articles/99,404,没找到这一页",
      "/statutes/dengtafa/articles/x,404,没找到这一页", "/statutes?on=yesterday,400,没看懂这个请求",
      "/statutes/dengtafa?on=2020-13-01,400,没看懂这个请求", "/search?q=x&on=x,400,没看懂这个请求", "/application.yaml,404,没找到这一页"})
  void whatIsNotThereIsSaidInWords(String path, int status, String title) {
    var answer = browser.get(path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.page().select("h1").text()).isEqualTo(title);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.text()).doesNotContainPattern(INLINE).doesNotContain("Exception");
  }

  @Test
  void programsStillGetProblemsAsJson() {
    var answer = browser.get("/api/v1/statutes/none");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void whatIsWithdrawnIsGone() {
    var id = anEntry("withdrawn-soon", "这条会撤下吗？");
    var path = "/handbook/entries/withdrawn-soon";
    assertThat(browser.getUntilItShows(path, "这条会撤下吗？").status()).isEqualTo(200);
    var seen = Objects.requireNonNull(editions.find(id).block()).head().lockVersion();
    workflow.withdraw(id, seen, "示例", new Actor("test", Set.of(Role.FINAL_REVIEWER))).block();
    var answer = browser.getUntilItShows(path, "这条内容已经撤下");
    assertThat(answer.status()).isEqualTo(410);
    assertThat(browser.get(path + "/print").status()).isEqualTo(410);
    assertThat(handbook.entry("withdrawn-soon").blockOptional()).isEmpty();
  }

  @Test
  void searchEnginesFindThePages() {
    Answer sitemap = browser.get("/sitemap.xml");
    assertThat(sitemap.header("Content-Type")).startsWith("application/xml");
    assertThat(sitemap.text()).startsWith("<?xml").contains("<loc>http://localhost:8080/statutes/dengtafa</loc>",
        "/handbook/entries/divorce-cooling-off</loc>");
    assertThat(browser.get("/robots.txt").text()).contains("Sitemap: http://localhost:8080/sitemap.xml");
  }
}
