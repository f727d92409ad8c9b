package org.mingfa.cms.web;

import java.time.Duration;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;

/** The headers every page leaves with: only our own scripts and styles, none of them inline, in no foreign frame. */
public final class PageHeaders {

  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'";
  private static final Duration HTTPS_ONLY = Duration.ofDays(180);
  /** Spelled as the security chain spells it. */
  private static final String HSTS = "max-age=" + HTTPS_ONLY.toSeconds() + " ; includeSubDomains";

  private PageHeaders() {
  }

  /** For what leaves through the security chain. */
  public static void on(HeaderSpec headers) {
    headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
        .frameOptions(frames -> frames.mode(Mode.DENY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .hsts(hsts -> hsts.maxAge(HTTPS_ONLY));
  }

  /** The same for an answer that leaves before the security chain has seen its request. */
  public static void on(ServerHttpRequest request, ServerHttpResponse response) {
    var headers = response.getHeaders();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("X-XSS-Protection", "0");
    headers.set("Referrer-Policy", "same-origin");
    if ("https".equalsIgnoreCase(request.getURI().getScheme())) {
      headers.set("Strict-Transport-Security", HSTS);
    }
  }
}
