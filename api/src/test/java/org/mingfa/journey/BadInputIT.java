package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What residents and programs may send wrongly, and what they are told: a status, a stable code, a sentence. In the
 * tables {@code {x*9}} stands for nine x.
 */
class BadInputIT extends OneServer {

  private static final Pattern MANY = Pattern.compile("\\{(.+?)\\*(\\d+)\\}");

  @AfterEach
  void theServerStillAnswers() {
    assertThat(wire.send("GET /api/v1/statutes/dengtafa/articles/1").status()).isEqualTo(200);
  }

  static String written(String sent) {
    return MANY.matcher(sent).replaceAll(many -> many.group(1).repeat(Integer.parseInt(many.group(2))));
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      GET /api/v1/statutes/none                                        | 404 | not-found    | 没有找到
      GET /api/v1/statutes/none/versions                               | 404 | not-found    | 没有找到
      GET /api/v1/statutes/dengtafa/articles/99                        | 404 | not-found    | 没有找到
      GET /api/v1/statutes/dengtafa/articles/x                         | 404 | not-found    | 没有找到
      GET /api/v1/statutes/dengtafa/articles/-1                        | 404 | not-found    | 没有找到
      GET /api/v1/statutes/dengtafa/articles/99999999999               | 404 | not-found    | 没有找到
      GET /api/v1/statutes/dengtafa/articles/1?on=1949-10-01           | 404 | not-in-force | 1949-10-01 这一天
      GET /api/v1/statutes/dengtafa/articles/1?on=2021-02-30           | 400 | invalid      | “on”
      GET /api/v1/statutes/dengtafa/articles/1?on=yesterday            | 400 | invalid      | “on”
      GET /api/v1/statutes/dengtafa/articles/1?on=%2B999999999-12-31   | 400 | invalid      | “on”
      GET /api/v1/statutes/dengtafa/articles/1?on=-0044-03-15          | 400 | invalid      | “on”
      GET /api/v1/statutes/dengtafa/comparison                         | 400 | invalid      | “from”
      GET /api/v1/statutes/dengtafa/comparison?from=2019-06-01&to=x    | 400 | invalid      | “to”
      GET /api/v1/statutes/dengtafa/comparison?from=2019-06-01&to=1949-10-01 | 404 | not-found | 没有找到
      GET /api/v1/handbook/entries/none                                | 404 | not-found    | 没有找到
      GET /api/v1/search                                               | 400 | invalid      | “q”
      GET /api/v1/search?q=                                            | 400 | query-empty  | 请输入
      GET /api/v1/search?q=%20%E3%80%80                                | 400 | query-empty  | 请输入
      GET /api/v1/search?q={x*10000}                                   | 400 | too-long     | 太长
      GET /api/v1/search?q={工*10000}                                  | 414 | too-large    | 太大
      GET /api/v1/search?q=x&page=-1                                   | 400 | invalid      | “page”
      GET /api/v1/search?q=x&page=a                                    | 400 | invalid      | “page”
      GET /api/v1/search?q=x&page=99999999999                          | 400 | invalid      | “page”
      GET /api/v1/search?q=x&size=0                                    | 400 | invalid      | “size”
      GET /api/v1/search?q=x&size=51                                   | 400 | invalid      | “size”
      GET /api/v1/search?q=x&kind=cat                                  | 400 | invalid      | “kind”
      GET /api/v1/search?q=x&on=2021-02-30                             | 400 | invalid      | “on”
      GET /api/v1/statutes/%ff%fe                                      | 404 | not-found    | 没有找到
      GET /api/v1/handbook/entries/%c3%28                              | 404 | not-found    | 没有找到
      GET /api/v1/statutes/%e7%a6%                                     | 400 | bad-request  | 请求有误
      GET /api/v1/statutes/a%00b                                       | 400 | bad-request  | 请求有误
      GET /api/v1/statutes/..%2f..%2fapplication.yaml                  | 400 | bad-request  | 请求有误
      GET /api/v1/../../etc/passwd                                     | 400 | bad-request  | 请求有误
      GET /api/v1/statutes/dengtafa%2farticles                         | 400 | bad-request  | 请求有误
      GET /api/v1/statutes/dengtafa;v=1                                | 400 | bad-request  | 请求有误
      GET /api/v1/statutes/dengtafa%3bv                                | 400 | bad-request  | 请求有误
      GET /api/v1/nothing                                              | 404 | not-found    | 没有找到
      GET /kiosk/v1/nothing                                            | 404 | not-found    | 没有找到
      PUT /api/v1/statutes                                             | 405 | wrong-method | 不支持
      POST /api/v1/search?q=x                                          | 405 | wrong-method | 不支持
      TRACE /api/v1/statutes                                           | 405 | wrong-method | 不支持
      BREW /api/v1/statutes                                            | 405 | wrong-method | 不支持
      """)
  void aProgramIsToldByCode(String sent, int status, String code, String words) {
    var answer = wire.send(written(sent));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.text()).contains("\"code\":\"" + code + "\"", "\"status\":" + status, words)
        .doesNotContainPattern(INSIDE);
  }

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      GET /nothing                                       | 404 | 没找到这一页
      GET /statutes/none                                 | 404 | 没找到这一页
      GET /statutes/dengtafa/articles/x                  | 404 | 没找到这一页
      GET /statutes/dengtafa/articles/1?on=1949-10-01    | 404 | 那一天，这部法律没有施行
      GET /statutes/dengtafa/articles/1?on=2021-02-30    | 400 | 没看懂这个请求
      GET /statutes/dengtafa?on=%2B999999999-12-31       | 400 | 没看懂这个请求
      GET /statutes/%ff%fe                               | 404 | 没找到这一页
      GET /statutes/灯塔法                                | 404 | 没找到这一页
      GET /handbook/entries/%c3%28                       | 404 | 没找到这一页
      GET /statutes/%e7%a6%                              | 400 | 没看懂这个请求
      GET /..%2fapplication.yaml                         | 400 | 没看懂这个请求
      GET /statutes/dengtafa;v=1                         | 400 | 没看懂这个请求
      GET //elsewhere.example/                           | 400 | 没看懂这个请求
      PUT /statutes                                      | 405 | 没看懂这个请求
      TRACE /                                            | 405 | 没看懂这个请求
      POST /site.css                                     | 405 | 没看懂这个请求
      """)
  void aPersonIsToldInWords(String sent, int status, String heading) {
    var answer = wire.send(written(sent));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.heading()).isEqualTo(heading);
    assertThat(answer.text()).doesNotContainPattern(INSIDE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      title:* OR (foo~2 AND [a TO b]) \\\\ "
      {"query":{"match_all":{}}}
      <script>alert(1)</script>
      %01%02%0a
      %00
      a%00b
      %ed%a0%80
      %ff%fe
      %e7%a6%
      50%
      离婚
      {工*1000}
      x&page=1000000000
      x&q=y
      """)
  void whateverIsAskedIsSearchedForAsPlainWords(String q) {
    var typed = written(q).replace(" ", "%20");
    var found = wire.send("GET /api/v1/search?q=" + typed);
    assertThat(found.status()).as(found.text()).isEqualTo(200);
    assertThat(found.text()).contains("\"total\":");
    var page = wire.send("GET /search?q=" + typed);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.heading()).isEqualTo("搜索");
    assertThat(page.text()).doesNotContain("<script>alert").doesNotContainPattern(INSIDE);
    assertThat(wire.send("GET /api/v1/suggest?q=" + typed).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} with {1} → {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      GET /api/v1/statutes | X-Long: {a*100000}                 | 431 | 太大
      GET /                | Cookie: {a*100000}                 | 431 | 太大
      GET /api/v1/statutes | If-None-Match: "unclosed           | 200 | 灯塔法
      GET /api/v1/statutes | Accept: ///                        | 200 | 灯塔法
      GET /api/v1/statutes | Accept-Encoding: ;;;               | 200 | 灯塔法
      GET /api/v1/statutes | Content-Length: many               | 400 | 请求有误
      GET /                | Cookie: elder=%00; text=`          | 200 | 明法
      GET /                | Cookie: MINGFA=forged; session=x   | 200 | 明法
      GET /site.css        | Range: bytes=9999999-              | 416 | ``
      """)
  void aHeaderThatMakesNoSenseDoesNoHarm(String sent, String header, int status, String words) {
    var answer = wire.send(sent, written(header));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains(words).doesNotContainPattern(INSIDE);
    assertThat(answer.body()).hasSizeGreaterThanOrEqualTo(Integer.parseInt("0" + answer.header("Content-Length")));
  }
}
