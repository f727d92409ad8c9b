package org.mingfa.api.reading;

import java.util.List;
import org.mingfa.cms.web.PageHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Writes ready bytes: compressed where the reader takes that, nothing where the reader has them already (RFC 9110, 13).
 */
final class ReadyResponse {

  private ReadyResponse() {
  }

  /** Ask again each time, with the tag: what is withdrawn is gone at the next request. */
  private static final String REVALIDATE = "no-cache";

  static Mono<Void> write(ServerHttpRequest asked, ServerHttpResponse response, CachedPage page) {
    var request = asked.getHeaders();
    var gzip = page.gzip();
    var zipped = gzip != null && AcceptEncoding.takesGzip(request.getFirst(HttpHeaders.ACCEPT_ENCODING));
    var etag = zipped ? page.gzipEtag() : page.etag();
    var headers = response.getHeaders();
    headers.set(HttpHeaders.ETAG, etag);
    headers.set(HttpHeaders.CACHE_CONTROL, REVALIDATE);
    headers.set(HttpHeaders.VARY,
        page.contentType().startsWith("text/html") ? "Accept-Encoding, Cookie" : "Accept-Encoding");
    PageHeaders.on(asked, response);
    if (has(tags(request), page)) {
      response.setStatusCode(HttpStatus.NOT_MODIFIED);
      return response.setComplete();
    }
    var body = zipped && gzip != null ? gzip : page.identity();
    response.setStatusCode(HttpStatus.OK);
    headers.set(HttpHeaders.CONTENT_TYPE, page.contentType());
    headers.setContentLength(body.length);
    if (zipped) {
      headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** None where the header makes no sense: the reader just gets the page. */
  private static List<String> tags(HttpHeaders request) {
    try {
      return request.getIfNoneMatch();
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  private static boolean has(List<String> tags, CachedPage page) {
    for (var tag : tags) {
      var strong = tag.startsWith("W/") ? tag.substring(2) : tag;
      if (strong.equals("*") || strong.equals(page.etag()) || strong.equals(page.gzipEtag())) {
        return true;
      }
    }
    return false;
  }
}
