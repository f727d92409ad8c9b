package org.mingfa.api.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfatest.Databases;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Practising over HTTP: by the JSON API, and by pages without a script. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class PracticeIT {

  private static final String ROUNDS = "/api/v1/practice/rounds";

  @LocalServerPort
  int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port).resolve(path));
  }

  private HttpResponse<String> post(String path, String json) {
    return send(at(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> form(String path, List<Map.Entry<String, String>> fields) {
    var body = fields.stream().map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String started(String kind) {
    var made = post(ROUNDS, "{\"kind\":\"" + kind + "\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    return made.body();
  }

  @Test
  void theKeyTravelsOnlyWithTheAnswer() {
    var round = started("quick");
    assertThat(round).doesNotContain("feedback", "\"key\"", "explanation", "seed\"");
    assertThat(JsonPath.<List<?>>read(round, "$.items")).hasSize(10);
    var answers = ROUNDS + "/" + JsonPath.read(round, "$.id") + "/answers";
    var position = JsonPath.<List<Integer>>read(round, "$.items[?(@.kind == 'single')].position").getFirst();
    var first = "{\"position\":" + position + ",\"places\":[0]}";
    var after = post(answers, first);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<List<?>>read(after.body(), "$.items[?(@.feedback)]")).hasSize(1);
    assertThat(JsonPath.<String>read(after.body(), "$.items[" + position + "].feedback.explanation")).isNotBlank();
    assertThat(post(answers, first).body()).isEqualTo(after.body());
    var other = post(answers, first.replace("[0]", "[1]"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(JsonPath.<String>read(other.body(), "$.code")).isEqualTo("already-answered");
    assertThat(send(at(ROUNDS + "/" + JsonPath.read(round, "$.id")).GET()).body()).isEqualTo(after.body());
  }

  /** What is asked, the answer's status and its code. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {}                                                    | 400 | invalid
      {"kind":"ranking"}                                    | 400 | invalid
      {"kind":"quick","limitSeconds":1}                     | 400 | invalid
      {"kind":"quick","limitSeconds":99999999}              | 400 | invalid
      {"kind":"quick","topic":"no-such"}                    | 409 | too-few-questions
      {"kind":"again"}                                      | 400 | invalid
      {"kind":"again","again":["x"]}                        | 400 | invalid
      {"kind":"again","again":[null]}                       | 400 | invalid
      {"kind":"daily","topic":"sea"}                        | 400 | invalid
      {"kind":                                              | 400 | bad-request
      """)
  void refusesWhatMakesNoSense(String json, int status, String code) {
    var refused = post(ROUNDS, json);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo(code);
    assertThat(JsonPath.<String>read(refused.body(), "$.title")).containsPattern("\\p{IsHan}");
  }

  @Test
  void refusesAnswersThatAreNone() {
    var answers = ROUNDS + "/" + JsonPath.read(started("challenge"), "$.id") + "/answers";
    for (var row : Map.of("{}", "invalid", "{\"position\":0}", "bad-answer", "{\"position\":0,\"places\":[9]}",
        "bad-answer", "{\"position\":0,\"places\":[null]}", "invalid", "{\"position\":3,\"places\":[0]}", "not-yet",
        "{\"position\":99,\"places\":[0]}", "not-found").entrySet()) {
      assertThat(JsonPath.<String>read(post(answers, row.getKey()).body(), "$.code")).as(row.getKey())
          .isEqualTo(row.getValue());
    }
    assertThat(post(ROUNDS + "/no-uuid/answers", "{\"position\":0,\"places\":[0]}").statusCode()).isEqualTo(400);
    assertThat(send(at(ROUNDS).DELETE()).statusCode()).isIn(404, 405);
  }

  @Test
  void aRoundIsPlayedToItsEndByFormsAlone() {
    var chosen = Jsoup.parse(send(at("/practice").GET()).body());
    assertThat(chosen.select("button.mode")).hasSize(4);
    assertThat(chosen.select(".topic-rounds li").size()).isGreaterThan(8);
    var place = form("/practice/rounds", List.of(Map.entry("kind", "case"))).headers().firstValue("Location")
        .orElseThrow();
    Document page = Jsoup.parse(send(at(place).GET()).body());
    for (var step = 0; step < 20 && !page.select("form.answer-form").isEmpty(); step++) {
      var answered = form(page.select("form.answer-form").attr("action"), firstChoices(page));
      assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
      var feedback = Jsoup.parse(send(at(answered.headers().firstValue("Location").orElseThrow()).GET()).body());
      assertThat(feedback.select(".verdict").text()).isNotBlank();
      assertThat(feedback.select(".why").text()).isNotBlank();
      assertThat(feedback.select(".cited-label")).isNotEmpty();
      page = Jsoup.parse(send(at(place).GET()).body());
    }
    assertThat(page.select(".result h1").text()).isEqualTo("这一轮答完了");
    assertThat(page.select(".result code")).hasSize(2);
  }

  /** The first of everything: one choice, steps as they stand, pairs in turn. */
  private static List<Map.Entry<String, String>> firstChoices(Document page) {
    var selects = page.select("form.answer-form select");
    if (selects.isEmpty()) {
      return List.of(Map.entry("pick", page.select("form.answer-form input").attr("value")));
    }
    var ranked = selects.attr("name").startsWith("rank");
    return IntStream.range(0, selects.size())
        .mapToObj(i -> Map.entry(selects.get(i).attr("name"), String.valueOf(ranked ? i + 1 : i))).toList();
  }

  @Test
  void anEmptyFormIsToldSoOnThePage() {
    var place = form("/practice/rounds", List.of(Map.entry("kind", "daily"))).headers().firstValue("Location")
        .orElseThrow();
    var page = Jsoup.parse(send(at(place).GET()).body());
    var refused = form(page.select("form.answer-form").attr("action"), List.of());
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains("还没有选答案");
    assertThat(form("/practice/rounds", List.of(Map.entry("kind", "quick"), Map.entry("seconds", "x"))).statusCode())
        .isEqualTo(400);
    assertThat(send(at("/practice/rounds/00000000-0000-0000-0000-000000000000").GET()).statusCode()).isEqualTo(404);
  }
}
