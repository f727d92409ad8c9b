package org.mingfa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.refusal.RefusedException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class RateLimitWebFilterTests {

  private static final String CLIENT = "203.0.113.5";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-05-01T08:00:00Z"));
  private final List<String> buckets = new ArrayList<>();
  private final RateLimitWebFilter filter = filter(clock);

  @Test
  void refusesWithAProblemThatSaysWhenToComeBack() {
    assertThat(get("/api/v1/search?q=x").getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("/api/v1/search?q=y").getStatusCode()).isEqualTo(HttpStatus.OK);
    var refused = get("/api/v1/search?q=z");
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(refused.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("2");
    assertThat(refused.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(refused.getBodyAsString().block()).contains("\"status\":429", "\"code\":\"too-many-requests\"");
    clock.move(Duration.ofSeconds(2));
    assertThat(get("/api/v1/search?q=z").getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void namesNoAddressInTheBucket() {
    get("/api/v1/search");
    assertThat(buckets).singleElement().asString().matches("search:[\\w-]{16}");
  }

  @Test
  void countsClientsApart() {
    get("/api/v1/search");
    get("/api/v1/search");
    assertThat(call(HttpMethod.GET, "/api/v1/search", "203.0.113.6").getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void countsEachUseByItself() {
    get("/api/v1/search/");
    get("/api/v1/%73earch");
    get("/api/v1/search;a=b");
    get("/api/v1/suggest?q=x");
    get("/api/v1/statutes/minfadian");
    call(HttpMethod.HEAD, "/api/v1/statutes", CLIENT);
    call(HttpMethod.POST, "/api/v1/events/1/registrations", CLIENT);
    call(HttpMethod.DELETE, "/api/v1/registrations/1", CLIENT);
    assertThat(buckets.stream().map(bucket -> bucket.replaceAll(":.*", "")))
        .containsExactly("search", "search", "search", "suggest", "read", "read", "write", "write");
  }

  @Test
  void countsAQuestionStillBeingTypedAsASuggestion() {
    get("/api/v1/search?q=x&preview=true");
    get("/api/v1/search?q=x&preview=false");
    get("/api/v1/search?q=preview=true");
    assertThat(buckets.stream().map(bucket -> bucket.replaceAll(":.*", ""))).containsExactly("suggest", "search",
        "search");
  }

  @Test
  void countsNothingOfWhatIsNeitherPageNorApi() {
    for (var path : List.of("/searching", "/site.css", "/cms/sign-in", "/kiosk/v1/attempts", "/events.ics",
        "/api/v2/x")) {
      get(path);
    }
    assertThat(buckets).isEmpty();
  }

  @Test
  void leavesTheWordsToThePageWhereAPersonSearchesTooOften() {
    get("/search?q=x");
    get("/search?q=y");
    assertThatThrownBy(() -> get("/search?q=z")).isInstanceOfSatisfying(RefusedException.class,
        refused -> assertThat(refused.refusal().status()).isEqualTo(429));
    assertThat(buckets).hasSize(3).allMatch(bucket -> bucket.startsWith("search-page:"));
  }

  @Test
  void leavesTheWordsToThePageWhereAPersonOpensTooManyThatMustBeMade() {
    get("/");
    get("/statutes/minfadian?on=2020-01-01");
    assertThatThrownBy(() -> get("/handbook/marriage")).isInstanceOfSatisfying(RefusedException.class,
        refused -> assertThat(refused.refusal().status()).isEqualTo(429));
    assertThat(buckets).hasSize(3).allMatch(bucket -> bucket.startsWith("page:"));
  }

  @Test
  void countsNoExemptClient() {
    call(HttpMethod.GET, "/api/v1/search", "127.0.0.1");
    assertThat(buckets).isEmpty();
  }

  @Test
  void countsAClientWithoutAnAddress() {
    filter.filter(MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/search")), _ -> Mono.empty()).block();
    assertThat(buckets).containsExactly("search:unknown");
  }

  @Test
  void readsItsLimitsFromTheProperties() {
    var properties = new MockEnvironment();
    assertThat(LimitedUse.SEARCH.limit(properties)).isEqualTo(new Limit(30, Duration.ofSeconds(30)));
    properties.setProperty("mingfa.limits.search.per-minute", "120");
    properties.setProperty("mingfa.limits.search.burst", "10");
    assertThat(LimitedUse.SEARCH.limit(properties)).isEqualTo(new Limit(10, Duration.ofSeconds(5)));
    properties.setProperty("mingfa.limits.search.per-minute", "0");
    assertThat(LimitedUse.SEARCH.limit(properties)).isNull();
  }

  private RateLimitWebFilter filter(Clock time) {
    var limits = new CaffeineRateLimits(time);
    var twice = new Limit(2, Duration.ofMillis(3_900));
    return new RateLimitWebFilter((bucket, limit) -> {
      buckets.add(bucket);
      return limits.tryConsume(bucket, limit);
    }, Map.of(LimitedUse.SEARCH, twice, LimitedUse.SEARCH_PAGE, twice, LimitedUse.PAGE, twice, LimitedUse.SUGGEST,
        twice, LimitedUse.READ,
        twice,
        LimitedUse.WRITE, twice),
        ClientKey.ofProcess(), List.of(Network.parse("127.0.0.0/8")));
  }

  private MockServerHttpResponse get(String path) {
    return call(HttpMethod.GET, path, CLIENT);
  }

  private MockServerHttpResponse call(HttpMethod method, String path, String client) {
    var request = MockServerHttpRequest.method(method, URI.create(path))
        .remoteAddress(new InetSocketAddress(client, 4711));
    var exchange = MockServerWebExchange.from(request);
    filter.filter(exchange, passed -> Mono.fromRunnable(() -> passed.getResponse().setStatusCode(HttpStatus.OK)))
        .block();
    return exchange.getResponse();
  }
}
