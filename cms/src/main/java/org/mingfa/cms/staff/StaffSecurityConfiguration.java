package org.mingfa.cms.staff;

import java.net.URI;
import java.util.List;
import org.mingfa.cms.web.PageHeaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.IpAddressServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

/** The staff's side of the house: everything below {@code /cms} needs a live account, but for the ways in. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class StaffSecurityConfiguration {

  @Bean
  WebSessionServerSecurityContextRepository staffSessions() {
    return new WebSessionServerSecurityContextRepository();
  }

  @Bean
  @Order(1)
  SecurityWebFilterChain staffSecurity(ServerHttpSecurity http, SignIn signIn, LiveAccount liveAccount,
      EndedSession endedSession, WebSessionServerSecurityContextRepository sessions,
      @Value("${mingfa.cms.networks:}") List<String> networks,
      @Value("${mingfa.public-url:http://localhost:8080}") URI publicUrl) {
    var sought = new SoughtPage();
    return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/cms/**"))
        .authenticationManager(signIn).securityContextRepository(sessions)
        .formLogin(form -> form.loginPage("/cms/sign-in")
            .authenticationSuccessHandler(enteredFor(sought)))
        .requestCache(cache -> cache.requestCache(sought))
        .logout(out -> out.logoutUrl("/cms/sign-out").logoutSuccessHandler(left()))
        // refused in words, not in English as plain text
        .csrf(csrf -> csrf.csrfTokenRepository(new StaffFormTokens("https".equals(publicUrl.getScheme())))
            .accessDeniedHandler((_, _) -> EndedSession.forbidden()))
        .exceptionHandling(denied -> denied.accessDeniedHandler(endedSession))
        .headers(headers -> PageHeaders.on(headers))
        .authorizeExchange(exchanges -> exchanges
            .matchers(outside(networks)).denyAll()
            .pathMatchers(HttpMethod.GET, "/cms/sign-in", "/cms/static/**").permitAll()
            .pathMatchers("/cms/invitations/*").permitAll()
            .pathMatchers("/cms/staff/**", "/cms/parked/**").access((authentication, context) -> liveAccount
                .authorize(authentication, context).filter(result -> result.isGranted())
                .flatMap(_ -> authentication)
                .map(a -> new org.springframework.security.authorization.AuthorizationDecision(
                    a.getPrincipal() instanceof StaffPrincipal p && p.is(Role.ADMINISTRATOR))))
            .anyExchange().access(liveAccount))
        .build();
  }

  private static ServerAuthenticationSuccessHandler enteredFor(SoughtPage sought) {
    var entered = new RedirectServerAuthenticationSuccessHandler("/cms");
    entered.setRequestCache(sought);
    return entered;
  }

  private static ServerLogoutSuccessHandler left() {
    var left = new RedirectServerLogoutSuccessHandler();
    left.setLogoutSuccessUrl(URI.create("/cms/sign-in?logout"));
    return left;
  }

  /** Matches requests from none of the networks; with no network named, no request. */
  private static ServerWebExchangeMatcher outside(List<String> networks) {
    var named = networks.stream().filter(n -> !n.isBlank()).map(String::strip)
        .<ServerWebExchangeMatcher>map(IpAddressServerWebExchangeMatcher::new).toList();
    if (named.isEmpty()) {
      return _ -> ServerWebExchangeMatcher.MatchResult.notMatch();
    }
    var inside = new OrServerWebExchangeMatcher(named);
    return exchange -> inside.matches(exchange).flatMap(result -> result.isMatch()
        ? ServerWebExchangeMatcher.MatchResult.notMatch()
        : ServerWebExchangeMatcher.MatchResult.match());
  }
}
