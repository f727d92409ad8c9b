package org.mingfa.api.reading;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Answers from memory before anything else looks at the request: filters, sessions, observation. Only pages that an
 * earlier request got through the whole chain are there, they hold nothing of anybody, and they leave with the same
 * headers. They are counted by themselves, as {@code mingfa.pages.ready}.
 */
@Component
class ReadyPagesFirst implements WebHttpHandlerBuilderCustomizer, MeterBinder {

  private final PageCache cache;
  private final PageAddresses addresses;
  private final LongAdder answered = new LongAdder();

  ReadyPagesFirst(PageCache cache, PageAddresses addresses) {
    this.cache = cache;
    this.addresses = addresses;
  }

  @Override
  public void customize(WebHttpHandlerBuilder builder) {
    builder.httpHandlerDecorator(this::before);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("mingfa.pages.ready", answered, LongAdder::sum)
        .description("answers from memory, which http.server.requests does not count").register(registry);
  }

  HttpHandler before(HttpHandler next) {
    return (request, response) -> {
      var page = ready(request);
      if (page == null) {
        return next.handle(request, response);
      }
      answered.increment();
      return ReadyResponse.write(request, response, page);
    };
  }

  private @Nullable CachedPage ready(ServerHttpRequest request) {
    if (!HttpMethod.GET.equals(request.getMethod())) {
      return null;
    }
    try {
      return cache.peek(PageKey.of(addresses.of(request), request));
    } catch (IllegalArgumentException _) {
      // a query that cannot be decoded: what follows refuses it in words
      return null;
    }
  }
}
