package org.mingfa.api.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.web.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * The residents' side of the house: reading needs no account and leaves no session; whatever is not named is not there.
 */
@Configuration(proxyBeanMethods = false)
class ResidentSecurityConfiguration {

  private static final String[] PUBLIC = {"/", "/search", "/handbook/**", "/statutes/**", "/settings/**",
      "/practice/**", "/offline",
      "/api/v1/**", "/v3/api-docs/**", "/sitemap.xml", "/robots.txt", "/*.css", "/js/*.js", "/site.js", "/offline.js",
      "/icons.svg", "/favicon.svg", "/icon-192.png", "/icon-512.png", "/apple-touch-icon.png", "/site.webmanifest"};

  /** What residents may send; a round belongs to whoever knows its id, and no cookie says who that is. */
  private static final String[] PLAYED = {"/practice/rounds/**", "/api/v1/practice/rounds/**"};

  private static final List<PathPattern> ADDRESSES = Stream.of(PUBLIC).map(PathPatternParser.defaultInstance::parse)
      .toList();
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Bean
  @Order(2)
  SecurityWebFilterChain residentSecurity(ServerHttpSecurity http) {
    return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        // nothing here acts on a cookie's authority, so there is nothing to forge
        .csrf(ServerHttpSecurity.CsrfSpec::disable).httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable).logout(ServerHttpSecurity.LogoutSpec::disable)
        .headers(
            headers -> PageHeaders.on(headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)))
        .exceptionHandling(handling -> handling
            .authenticationEntryPoint((exchange, _) -> refuse(exchange))
            .accessDeniedHandler((exchange, _) -> refuse(exchange)))
        .authorizeExchange(exchanges -> exchanges
            .pathMatchers(HttpMethod.GET, PUBLIC).permitAll().pathMatchers(HttpMethod.HEAD, PUBLIC).permitAll()
            .pathMatchers(HttpMethod.POST, PLAYED).permitAll()
            .anyExchange().denyAll())
        .build();
  }

  private static Mono<Void> refuse(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var only = ADDRESSES.stream().anyMatch(a -> a.matches(request.getPath().pathWithinApplication()));
    return Mono.error(only && !READING.contains(request.getMethod())
        ? new MethodNotAllowedException(request.getMethod(), READING)
        : InputRefusal.notFound().asException());
  }
}
