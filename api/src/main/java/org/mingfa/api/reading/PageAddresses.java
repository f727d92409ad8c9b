package org.mingfa.api.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Writes the address of a page in one way, however a request has written it: the path encoded where it must be, and of
 * the query only what the page's handler declares as its parameters. What somebody invents, or a campaign appends, asks
 * for the same page.
 */
@Component
public class PageAddresses {

  private record Handler(PathPattern path, SortedSet<String> parameters) {
  }

  /** The most specific path first, as requests are given to handlers. */
  private final Supplier<List<Handler>> handlers;

  // a command runs without a web server, and so without handlers
  PageAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
    handlers = SingletonSupplier.of(() -> read(mapping.getObject()));
  }

  /** Path and query. */
  public String of(ServerHttpRequest request) {
    var path = path(request.getPath().pathWithinApplication());
    var raw = request.getURI().getRawQuery();
    var query = raw == null ? "" : query(request);
    return query.isEmpty() ? path : path + '?' + query;
  }

  private static String path(PathContainer path) {
    return path.value().indexOf('%') < 0
        ? path.value()
        : path.elements().stream().map(element -> element instanceof PathSegment segment
            ? UriUtils.encodePathSegment(segment.valueToMatch(), UTF_8)
            : element.value()).collect(Collectors.joining());
  }

  private String query(ServerHttpRequest request) {
    var path = request.getPath().pathWithinApplication();
    var handler = handlers.get().stream().filter(known -> known.path().matches(path)).findFirst();
    return handler.stream().flatMap(known -> known.parameters().stream())
        .flatMap(name -> given(request, name)).collect(Collectors.joining("&"));
  }

  private static Stream<String> given(ServerHttpRequest request, String name) {
    // without an equals sign there is no value, whatever the map declares
    return request.getQueryParams().getOrDefault(name, List.of()).stream()
        .map(value -> value == null ? name : name + '=' + UriUtils.encode(value, UTF_8));
  }

  private static List<Handler> read(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> entry.getKey().getPatternsCondition().getPatterns().stream()
            .map(path -> new Handler(path, parameters(entry.getValue()))))
        .sorted(Comparator.comparing(Handler::path)).toList();
  }

  private static SortedSet<String> parameters(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)).map(PageAddresses::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(MethodParameter parameter) {
    var named = parameter.getParameterAnnotation(RequestParam.class);
    return named == null || named.name().isEmpty() ? parameter.getParameter().getName() : named.name();
  }
}
