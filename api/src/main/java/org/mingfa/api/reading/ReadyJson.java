package org.mingfa.api.reading;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Makes ready pages of JSON. */
@Component
class ReadyJson {

  private final JsonMapper mapper;

  ReadyJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Digesting and compressing take their time, so this happens off the event loop. */
  Mono<CachedPage> page(Object body) {
    return Mono.fromCallable(() -> CachedPage.of("application/json", mapper.writeValueAsBytes(body)))
        .subscribeOn(Schedulers.parallel());
  }
}
