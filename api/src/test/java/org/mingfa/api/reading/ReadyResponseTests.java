package org.mingfa.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ReadyResponseTests {

  private static final CachedPage LONG = CachedPage.of("text/html;charset=UTF-8",
      "法".repeat(2_000).getBytes(StandardCharsets.UTF_8));

  @Test
  void tellsBrowsersToStayWithHttpsWhereTheyCameByIt() {
    assertThat(answer(MockServerHttpRequest.get("https://mingfa.example/")).getResponse().getHeaders()
        .getFirst("Strict-Transport-Security")).isEqualTo("max-age=15552000 ; includeSubDomains");
    assertThat(answer(MockServerHttpRequest.get("http://mingfa.example/")).getResponse().getHeaders()
        .getFirst("Strict-Transport-Security")).isNull();
  }

  @Test
  void compressesForThoseWhoTakeIt() {
    var headers = answer(MockServerHttpRequest.get("/").header("Accept-Encoding", "gzip;q=0.5")).getResponse()
        .getHeaders();
    assertThat(headers.getFirst("Content-Encoding")).isEqualTo("gzip");
    assertThat(headers.getETag()).isEqualTo(LONG.gzipEtag());
    assertThat(headers.getVary()).contains("Accept-Encoding");
  }

  @Test
  void sendsNothingToWhomHasItInAnyCoding() {
    for (var tag : new String[]{LONG.etag(), LONG.gzipEtag(), "W/" + LONG.etag(), "*", "\"other\", " + LONG.etag()}) {
      var response = answer(MockServerHttpRequest.get("/").header("If-None-Match", tag)).getResponse();
      assertThat(response.getStatusCode()).as(tag).isEqualTo(HttpStatus.NOT_MODIFIED);
      assertThat(response.getBodyAsString().block()).as(tag).isNullOrEmpty();
    }
  }

  private static MockServerWebExchange answer(MockServerHttpRequest.BaseBuilder<?> request) {
    var exchange = MockServerWebExchange.from(request);
    ReadyResponse.write(exchange.getRequest(), exchange.getResponse(), LONG).block();
    return exchange;
  }
}
