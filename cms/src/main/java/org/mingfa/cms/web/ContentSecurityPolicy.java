package org.mingfa.cms.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/** The headers every page leaves with: only our own scripts and styles, none of them inline, in no foreign frame. */
public enum ContentSecurityPolicy {

  STRICT("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
      + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

  private final String directives;

  ContentSecurityPolicy(String directives) {
    this.directives = directives;
  }

  /** The same for an answer that leaves before the security chain has seen it. */
  public void on(HttpHeaders headers) {
    headers.set("Content-Security-Policy", directives);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("X-XSS-Protection", "0");
    headers.set("Referrer-Policy", "same-origin");
  }

  public void on(HeaderSpec headers) {
    headers.contentSecurityPolicy(csp -> csp.policyDirectives(directives))
        .frameOptions(frames -> frames.mode(Mode.DENY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .hsts(hsts -> hsts.maxAge(Duration.ofDays(180)));
  }
}
