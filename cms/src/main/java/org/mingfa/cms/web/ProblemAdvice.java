package org.mingfa.cms.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webflux.autoconfigure.error.AbstractErrorWebExceptionHandler;
import org.springframework.boot.webflux.error.ErrorAttributes;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The one way out for refusals and faults: RFC 9457 problem+json for programs, a page with the same words for people. A
 * fault is logged with a number that the answer carries, so that a caller can be helped without being told more.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Order(-2)
class ProblemAdvice extends AbstractErrorWebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final Set<String> FOR_PROGRAMS = Set.of("/api/", "/kiosk/v1/", "/v3/");

  private final ProblemWords words;
  private final List<ProblemPage> pages;

  ProblemAdvice(ErrorAttributes attributes, WebProperties web, ApplicationContext context, ProblemWords words,
      List<ProblemPage> pages, ServerCodecConfigurer codecs, ObjectProvider<ViewResolver> views) {
    super(attributes, web.getResources(), context);
    this.words = words;
    this.pages = pages.stream().sorted(Comparator.comparingInt((ProblemPage p) -> p.prefix().length()).reversed())
        .toList();
    setMessageWriters(codecs.getWriters());
    setMessageReaders(codecs.getReaders());
    setViewResolvers(views.orderedStream().toList());
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    var answered = new WithoutSession(exchange);
    // what is done at the end of every answer, such as saving the session, may fail for the same reason: once
    return super.handle(answered, error).onErrorResume(_ -> !exchange.getResponse().isCommitted(),
        _ -> super.handle(answered, error));
  }

  @Override
  protected RouterFunction<ServerResponse> getRoutingFunction(ErrorAttributes attributes) {
    return RouterFunctions.route(RequestPredicates.all(), this::answer);
  }

  @Override
  protected void logError(ServerRequest request, ServerResponse response, Throwable throwable) {
    // answer() has said what is to be said
  }

  private Mono<ServerResponse> answer(ServerRequest request) {
    var error = Objects.requireNonNull(getError(request), "only called for an error");
    var problem = Problem.of(error);
    var reference = problem.status() >= 500 ? request.exchange().getRequest().getId() : "";
    if (problem.code().equals(Problem.UNAVAILABLE)) {
      // every request meets it while an engine is away: a line, not a trace
      LOG.warn("unavailable {} at {} {}: {}", reference, request.method(), request.path(), error.toString());
    } else if (!reference.isEmpty()) {
      LOG.error("fault {} at {} {}", reference, request.method(), request.path(), error);
    }
    var said = words.of(problem, reference);
    // a request that ended before the security chain has no headers yet
    PageHeaders.on(request.exchange().getRequest(), request.exchange().getResponse());
    return forProgram(request)
        ? json(problem, said, headers(error))
        : page(request, problem, reference, said, headers(error));
  }

  private static boolean forProgram(ServerRequest request) {
    return FOR_PROGRAMS.stream().anyMatch(request.path()::startsWith)
        || request.headers().accept().equals(List.of(MediaType.APPLICATION_JSON));
  }

  /** What a refusal has to carry besides, such as the methods that are allowed. */
  private static HttpHeaders headers(Throwable error) {
    return error instanceof ErrorResponse refusal ? refusal.getHeaders() : HttpHeaders.EMPTY;
  }

  private static Mono<ServerResponse> json(Problem problem, Map<String, Object> said, HttpHeaders more) {
    return ServerResponse.status(problem.status()).headers(headers -> headers.putAll(more))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON).header("Cache-Control", "no-store")
        .bodyValue(said);
  }

  private Mono<ServerResponse> page(ServerRequest request, Problem problem, String reference,
      Map<String, Object> said, HttpHeaders more) {
    return pages.stream().filter(p -> request.path().startsWith(p.prefix())).findFirst().map(p -> {
      said.putAll(p.frame().attributes(request.exchange(), problem, reference));
      return ServerResponse.status(problem.status()).headers(headers -> headers.putAll(more)).contentType(HTML)
          .header("Cache-Control", "no-store").render(p.view(), said);
    }).orElseGet(() -> json(problem, said, more));
  }
}
