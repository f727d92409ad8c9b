package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs outside may count on: addresses, names of fields, their types, headers. */
class HttpContractIT extends OneServer {

  private static final String ENTRY = "/api/v1/handbook/entries/husband-debt-repay";
  private static final String QUESTION = "/api/v1/search?q=" + encoded("老公在外面借的钱，我要一起还吗");
  private static final String LAW = "/api/v1/search?kind=statute&q=" + encoded("灯塔每天日落以前点亮");

  @BeforeAll
  void theIndexKnowsBoth() {
    Awaitility.await().atMost(Duration.ofSeconds(60))
        .until(() -> json(LAW).path("total").asInt() > 0 && json(QUESTION).path("total").asInt() > 0);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode json(String path) {
    return JsonMapper.shared().readTree(wire.send("GET " + path).text());
  }

  /** As {@code name:type}, sorted. */
  private static List<String> fields(JsonNode object) {
    return object.properties().stream()
        .map(field -> field.getKey() + ":" + field.getValue().getNodeType().name().toLowerCase(Locale.ROOT)).sorted()
        .toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      /api/v1/search?q=%E5%80%9F%E9%92%B1 |              | total:number tookMillis:number loosened:boolean hits:array facets:object suggestions:array
      /api/v1/search?q=%E5%80%9F%E9%92%B1 | /facets      | kind:array statute:array topic:array
      /api/v1/search?q=%E5%80%9F%E9%92%B1 | /facets/kind/0 | value:string count:number
      /api/v1/search?kind=handbook&q=%E5%80%9F%E9%92%B1 | /hits/0 | kind:string id:string title:string url:string place:array snippet:string citations:array score:number
      /api/v1/search?kind=handbook&q=%E5%80%9F%E9%92%B1 | /hits/0/citations/0 | statute:string number:string
      /api/v1/search?kind=statute&q=%E7%81%AF%E5%A1%94  | /hits/0 | kind:string id:string title:string url:string statute:string number:string place:array snippet:string score:number
      /api/v1/suggest?q=%E7%A6%BB         |              | suggestions:array
      /api/v1/statutes                    |              | items:array
      /api/v1/statutes                    | /items/0     | slug:string title:string shortTitle:string rank:string document:string version:string inForceFrom:string inForceTo:null articles:number validity:string
      /api/v1/statutes/dengtafa           |              | statute:object contents:array
      /api/v1/statutes/dengtafa           | /contents/0  | number:string heading:array
      /api/v1/statutes/dengtafa/versions  |              | statute:string items:array
      /api/v1/statutes/dengtafa/versions  | /items/1     | version:string inForceFrom:string inForceTo:null repealedBy:null history:array
      /api/v1/statutes/dengtafa/versions  | /items/0     | version:string inForceFrom:string inForceTo:string repealedBy:null history:array
      /api/v1/statutes/dengtafa/comparison?from=2020-01-01&to=2025-01-01 |             | statute:string from:string to:string articles:array
      /api/v1/statutes/dengtafa/comparison?from=2020-01-01&to=2025-01-01 | /articles/0 | change:string before:string after:string segments:array
      /api/v1/statutes/dengtafa/comparison?from=2020-01-01&to=2025-01-01 | /articles/0/segments/0 | kind:string text:string
      /api/v1/statutes/dengtafa/articles/1               | | statute:string number:string heading:array text:string paragraphs:array version:string inForceFrom:string inForceTo:null citedBy:array
      /api/v1/statutes/dengtafa/articles/1?on=2020-01-01 | | statute:string number:string heading:array text:string paragraphs:array version:string inForceFrom:string inForceTo:string citedBy:array
      /api/v1/handbook/topics             |              | items:array
      /api/v1/handbook/topics             | /items/0     | slug:string title:string entries:array
      /api/v1/handbook/topics             | /items/0/entries/0 | slug:string title:string url:string
      /api/v1/handbook/entries/husband-debt-repay |      | slug:string title:string topic:string wordings:array answer:string steps:array evidence:array help:array basis:array citations:array adopted:boolean publishedAt:string
      /api/v1/handbook/entries/husband-debt-repay | /citations/0 | statute:string number:string paragraph:number state:string written:string url:null
      /api/v1/events                      |              | items:array next:null
      /api/v1/registers/legal-aid         |              | items:array next:null
      /api/v1/statutes/none               |              | type:string status:number code:string title:string
      """)
  void anAnswerHasExactlyTheseFields(String path, String at, String fields) {
    var found = json(path).at(at == null ? "" : at);
    assertThat(fields(found)).as(found.toString())
        .containsExactlyElementsOf(Arrays.stream(fields.split(" ", -1)).sorted().toList());
  }

  @Test
  void anArticleReadsAsItDidOnTheDayAskedFor() {
    var today = json("/api/v1/statutes/dengtafa/articles/1");
    assertThat(today.path("statute").asString()).isEqualTo("中华人民共和国灯塔法");
    assertThat(texts(today.path("heading"))).containsExactly("第一章 总则");
    assertThat(texts(today.path("paragraphs"))).containsExactly("灯塔每天日落以前点亮。", "雾天不熄灭。");
    assertThat(today.path("version").asString()).isEqualTo("2024-03-01");
    assertThat(today.path("inForceFrom").asString()).isEqualTo("2024-06-01");
    var then = json("/api/v1/statutes/dengtafa/articles/1?on=2024-05-31");
    assertThat(then.path("text").asString()).isEqualTo("灯塔每天天黑以后点亮。");
    assertThat(then.path("inForceTo").asString()).isEqualTo("2024-06-01");
  }

  @Test
  void aTimeHasAnOffset() {
    assertThat(OffsetDateTime.parse(json(ENTRY).path("publishedAt").asString()).getOffset()).isNotNull();
  }

  @Test
  void aSnippetIsHtmlWithNothingButEmphasis() {
    var snippet = json(LAW).at("/hits/0/snippet").asString();
    assertThat(snippet).contains("<em>").doesNotContainPattern("<(?!/?em>)");
    assertThat(json(LAW).at("/hits/0/url").asString()).isEqualTo("/statutes/dengtafa/articles/1");
    assertThat(json(QUESTION).at("/hits/0/url").asString()).startsWith("/handbook/entries/");
  }

  @Test
  void pagesOfASearchBeginAtZeroAndDoNotOverlap() {
    var all = json(QUESTION + "&size=50&page=0").path("hits").findValuesAsString("url");
    var first = json(QUESTION + "&size=3").path("hits").findValuesAsString("url");
    var second = json(QUESTION + "&size=3&page=1").path("hits").findValuesAsString("url");
    assertThat(first).hasSize(3).isEqualTo(all.subList(0, 3));
    assertThat(second).hasSize(3).isEqualTo(all.subList(3, 6));
    var beyond = json(QUESTION + "&page=1000000000");
    assertThat(beyond.path("hits")).isEmpty();
    assertThat(beyond.path("total")).isEqualTo(json(QUESTION).path("total"));
  }

  @Test
  void kindMayBeNamedAgainAndAgain() {
    var both = json(QUESTION + "&size=50&kind=handbook&kind=statute").path("hits").findValuesAsString("kind");
    assertThat(both).isNotEmpty().isSubsetOf("handbook", "statute");
    assertThat(json(QUESTION + "&kind=event").path("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {ENTRY, "/api/v1/handbook/topics", "/api/v1/statutes", "/api/v1/statutes/dengtafa",
      "/api/v1/statutes/dengtafa/versions", "/api/v1/statutes/dengtafa/articles/1",
      "/api/v1/statutes/dengtafa/comparison?from=2020-01-01&to=2025-01-01"})
  void whatIsReadIsSentOnceAndCompressed(String path) {
    var plain = wire.send("GET " + path);
    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.header("Content-Type")).isEqualTo("application/json");
    assertThat(plain.header("ETag")).matches("\"[^\"]+\"");
    assertThat(plain.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(plain.header("Vary")).contains("Accept-Encoding");
    assertThat(plain.headers()).doesNotContainKeys("set-cookie", "content-encoding").containsEntry(
        "x-content-type-options", "nosniff").containsEntry("referrer-policy", "same-origin")
        .containsEntry("x-frame-options", "DENY").containsKey("content-security-policy");

    var again = wire.send("GET " + path, "If-None-Match: " + plain.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(plain.header("ETag"));
    assertThat(wire.send("GET " + path, "If-None-Match: \"other\"").status()).isEqualTo(200);

    var head = wire.send("HEAD " + path);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(without(head, "date")).isEqualTo(without(plain, "date"));

    var zipped = wire.send("GET " + path, "Accept-Encoding: gzip");
    if (plain.body().length > 1024) {
      assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(zipped.header("ETag")).matches("\"[^\"]+\"").isNotEqualTo(plain.header("ETag"));
      assertThat(zipped.unzipped()).isEqualTo(plain.text());
      assertThat(wire.send("GET " + path, "Accept-Encoding: gzip", "If-None-Match: " + zipped.header("ETag")).status())
          .isEqualTo(304);
    } else {
      assertThat(zipped.text()).isEqualTo(plain.text());
    }
    assertThat(wire.send("GET " + path, "Accept-Encoding: gzip;q=0").header("Content-Encoding")).isEmpty();
  }

  private static String without(Wire.Answer answer, String header) {
    return answer.headers().entrySet().stream().filter(e -> !e.getKey().equals(header)).map(Object::toString).sorted()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theDescriptionListsEveryAddressItsParametersAndTheRefusal() {
    var api = json("/v3/api-docs");
    assertThat(api.path("paths").propertyNames()).containsExactlyInAnyOrder("/api/v1/search", "/api/v1/suggest",
        "/api/v1/statutes", "/api/v1/statutes/{slug}", "/api/v1/statutes/{slug}/versions",
        "/api/v1/statutes/{slug}/comparison", "/api/v1/statutes/{slug}/articles/{number}", "/api/v1/handbook/topics",
        "/api/v1/handbook/entries/{slug}", "/api/v1/events", "/api/v1/registers/{slug}",
        "/api/v1/practice/rounds", "/api/v1/practice/rounds/{id}", "/api/v1/practice/rounds/{id}/answers");
    assertThat(api.at("/paths/~1api~1v1~1search/get/parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("q", "kind", "on", "statute", "topic", "page", "size", "preview");
    assertThat(api.at("/paths/~1api~1v1~1statutes~1{slug}~1articles~1{number}/get/parameters").findValuesAsString(
        "name")).containsExactlyInAnyOrder("slug", "number", "on");
    assertThat(api.path("paths").findValues("get")).allSatisfy(operation -> {
      assertThat(operation.at("/responses/default/content/application~1problem+json/schema/$ref").asString())
          .isEqualTo("#/components/schemas/Problem");
      assertThat(operation.at("/responses/200/content/application~1json/schema").isMissingNode()).isFalse();
    });
    assertThat(texts(api.at("/components/schemas/Problem/required"))).contains("status", "code", "title");
  }

  /** {@link BehindProxyIT} sees the opposite. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/statutes", "/cms/sign-in"})
  void aPlainPublicAddressPromisesNoHttps(String path) {
    var answer = wire.send("GET " + path);
    assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    assertThat(answer.header("Set-Cookie")).doesNotContainIgnoringCase("secure");
  }

  @Test
  void aSitemapListsWhatCanBeRead() {
    var map = wire.send("GET /sitemap.xml");
    assertThat(map.header("Content-Type")).startsWith("application/xml");
    assertThat(map.text()).contains("<loc>http://localhost:8080/statutes/dengtafa</loc>",
        "/handbook/entries/husband-debt-repay</loc>");
  }

  @Test
  void healthAndFiguresHaveAPortOfTheirOwn() {
    var management = new Wire(managementPort);
    var health = JsonMapper.shared().readTree(management.send("GET /actuator/health").text());
    assertThat(health.path("status").asString()).isEqualTo("UP");
    assertThat(health.path("components").propertyNames()).contains("r2dbc", "searchIndex", "pageCache");
    var figures = management.send("GET /actuator/prometheus");
    assertThat(figures.header("Content-Type")).startsWith("text/plain");
    assertThat(figures.text()).contains("jvm_memory_used_bytes", "http_server_requests_seconds");
    assertThat(wire.send("GET /actuator/health").status()).isEqualTo(404);
    assertThat(wire.send("GET /actuator/prometheus").status()).isEqualTo(404);
    assertThat(management.send("GET /actuator/env").status()).isEqualTo(404);
    assertThat(management.send("GET /api/v1/statutes").status()).isEqualTo(404);
  }
}
