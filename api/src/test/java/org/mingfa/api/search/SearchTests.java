package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.engine.IndexedCmsTest;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@IndexedCmsTest
class SearchTests {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired
  SearchController controller;
  @Autowired
  SearchIndex index;
  @Autowired
  QueryLog log;
  @Autowired
  DatabaseClient database;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @Test
  void remembersWhatWasAskedButNotWhatIsStillBeingTyped() {
    index.rebuild(Flux.fromStream(
        IntStream.rangeClosed(1, 9).mapToObj(n -> Documents.article("中华人民共和国民法典", "" + n, "离婚")))).blockLast(SOON);

    assertThat(run(asked("离", true)).total()).isEqualTo(9);
    assertThat(run(asked("离婚", true)).hits()).hasSize(5);
    log.flush().block(SOON);
    assertThat(remembered()).isZero();
    assertThat(run(asked("离婚", false)).hits()).hasSize(9);
    log.flush().block(SOON);
    assertThat(remembered()).isEqualTo(1);
  }

  private Mono<SearchHits> asked(String q, boolean preview) {
    return controller.search(q, null, null, null, null, 0, 10, preview);
  }

  private long remembered() {
    return run(database.sql("select count(*) from search_query").mapValue(Long.class).one());
  }

  private static <T> T run(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(SOON));
  }
}
