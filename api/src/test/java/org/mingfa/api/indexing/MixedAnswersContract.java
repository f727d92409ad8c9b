package org.mingfa.api.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingfa.api.search.Colloquialisms;
import org.mingfa.api.search.SearchDesk;
import org.mingfa.api.search.SearchHit;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.api.search.SearchQuery;
import org.mingfa.api.search.Suggestions;
import org.mingfa.cms.command.AtStart;
import org.mingfa.cms.statute.StatuteImport;
import org.mingfa.engine.IndexedCmsTest;
import org.mingfa.engine.Shared;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions in everyday words, asked of everything there is: all national statutes and the handbook. Each names the
 * entry that answers it and the article that entry rests on.
 */
@IndexedCmsTest
abstract class MixedAnswersContract {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String LEADING_QUESTION = "老公欠的钱我要还吗";
  private static final int FIRST = 5;
  /** Two questions whose entry other entries with more of their words outrank. */
  private static final int MOST_MISSED = 2;

  record Judged(String question, String entry, String article) {

    boolean answeredBy(List<String> ids) {
      return ids.contains(entry) && ids.contains(article);
    }
  }

  @Autowired
  List<SearchDocumentSource> sources;
  @Autowired
  List<AtStart> starts;
  @Autowired
  StatuteImport statutes;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  /** An empty index. */
  abstract SearchIndex index();

  @Test
  void showsTheEntryAndItsArticleAmongTheFirstFive() {
    var laws = Shared.path("laws/just-laws");
    Flux.fromIterable(starts).concatMap(AtStart::atStart).thenMany(statutes.takeAll(laws)).blockLast(LONG);
    index().rebuild(Flux.fromIterable(sources).concatMap(SearchDocumentSource::all)).blockLast(LONG);
    var words = Colloquialisms.shipped();
    var desk = new SearchDesk(index(), () -> words, () -> Suggestions.NONE);

    assertThat(first(desk, LEADING_QUESTION)).startsWith("husband-debt-repay", "minfadian/1064");
    var judged = judged();
    assertThat(judged).hasSizeGreaterThan(30);
    assertThat(judged.stream().filter(one -> !one.answeredBy(first(desk, one.question()))))
        .hasSizeLessThanOrEqualTo(MOST_MISSED);
  }

  private static List<String> first(SearchDesk desk, String question) {
    var query = SearchQuery.of(question, TODAY);
    return desk.search(query).blockOptional(LONG).orElseThrow().hits().stream().map(SearchHit::id).limit(FIRST)
        .toList();
  }

  private static List<Judged> judged() {
    try (var file = MixedAnswersContract.class.getResourceAsStream("/search/mixed-questions.jsonl")) {
      var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines();
      return lines.map(line -> JsonMapper.shared().readValue(line, Judged.class)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
