package org.mingfa.api.limits;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What requests count against: those below {@code /api/v1}, searches on the page, pages that are not ready and must be
 * made, tries to sign in. The defaults leave room for a class or a village behind one address.
 */
enum LimitedUse {

  SEARCH(60, 30), SEARCH_PAGE(60, 30), PAGE(600, 200), SIGN_IN(20, 20), SUGGEST(240, 60), WRITE(300, 100), READ(600,
      200);

  // patterns compare decoded segments: /api/v1/%73earch counts as a search
  private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/v1/**");
  private static final PathPattern SEARCHES = PathPatternParser.defaultInstance.parse("/api/v1/search/**");
  private static final PathPattern SEARCH_PAGES = PathPatternParser.defaultInstance.parse("/search");
  private static final List<PathPattern> PAGES = Stream
      .of("/", "/handbook/**", "/statutes/**", "/practice/**", "/settings/**",
          "/offline", "/sitemap.xml", "/robots.txt")
      .map(PathPatternParser.defaultInstance::parse).toList();
  private static final PathPattern SIGN_INS = PathPatternParser.defaultInstance.parse("/cms/sign-in");
  private static final PathPattern SUGGESTIONS = PathPatternParser.defaultInstance.parse("/api/v1/suggest/**");

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final int perMinute;
  private final int burst;

  LimitedUse(int perMinute, int burst) {
    this.perMinute = perMinute;
    this.burst = burst;
  }

  /** Null where nothing is counted. */
  static @Nullable LimitedUse of(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    if (!API.matches(path)) {
      return forPeople(path, request.getMethod());
    }
    if (SEARCHES.matches(path)) {
      // a question that is still being typed
      return "true".equals(request.getQueryParams().getFirst("preview")) ? SUGGEST : SEARCH;
    }
    if (SUGGESTIONS.matches(path)) {
      return SUGGEST;
    }
    return READING.contains(request.getMethod()) ? READ : WRITE;
  }

  private static @Nullable LimitedUse forPeople(PathContainer path, HttpMethod method) {
    if (SIGN_INS.matches(path)) {
      return READING.contains(method) ? null : SIGN_IN;
    }
    if (SEARCH_PAGES.matches(path)) {
      return SEARCH_PAGE;
    }
    return PAGES.stream().anyMatch(pages -> pages.matches(path)) ? PAGE : null;
  }

  /** Whether a person is refused, who needs a page, or a program. */
  boolean isForPeople() {
    return this == SEARCH_PAGE || this == PAGE || this == SIGN_IN;
  }

  /** As in buckets and properties. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By {@code mingfa.limits.<label>.per-minute} and {@code .burst}; null, no limit, where 0 per minute. */
  @Nullable
  Limit limit(Environment properties) {
    var prefix = "mingfa.limits." + label();
    var each = properties.getProperty(prefix + ".per-minute", Integer.class, perMinute);
    return each == 0 ? null : Limit.perMinute(each, properties.getProperty(prefix + ".burst", Integer.class, burst));
  }
}
