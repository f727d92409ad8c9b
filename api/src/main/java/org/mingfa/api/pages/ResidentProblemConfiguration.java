package org.mingfa.api.pages;

import java.util.List;
import java.util.Map;
import org.mingfa.cms.web.Problem;
import org.mingfa.cms.web.ProblemPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;

/** How residents see what went wrong: a page that says so and offers what may help. */
@Configuration(proxyBeanMethods = false)
class ResidentProblemConfiguration {

  @Bean
  ProblemPage residentProblemPage(SiteFrame frame) {
    return new ProblemPage("/", "pages/notice",
        (exchange, problem, reference) -> attributes(frame, exchange, problem, reference));
  }

  private static Map<String, Object> attributes(SiteFrame frame, ServerWebExchange exchange, Problem problem,
      String reference) {
    return Map.of("site", frame.of(exchange, null), "page", new NoticePage(kind(problem), reference, List.of()));
  }

  static NoticePage.Kind kind(Problem problem) {
    if (problem.code().equals("not-in-force")) {
      return NoticePage.Kind.NOT_IN_FORCE;
    }
    if (problem.code().equals(Problem.UNAVAILABLE)) {
      return NoticePage.Kind.UNAVAILABLE;
    }
    return switch (problem.status()) {
      case 404 -> NoticePage.Kind.NOT_FOUND;
      case 410 -> NoticePage.Kind.WITHDRAWN;
      case 429 -> NoticePage.Kind.BUSY;
      default -> problem.status() < 500 ? NoticePage.Kind.MISUNDERSTOOD : NoticePage.Kind.FAULT;
    };
  }
}
