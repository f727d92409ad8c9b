package org.mingfa.api.search;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Search as residents use it, on pages and through programs: answers, and remembers what was asked. */
@Service
public class Search {

  private static final int PREVIEWED = 5;

  private final SearchDesk desk;
  private final QueryLog log;

  Search(SearchDesk desk, QueryLog log) {
    this.desk = desk;
    this.log = log;
  }

  /** See {@link SearchDesk#search}. A question counts once, with its first page. */
  public Mono<SearchHits> ask(SearchQuery query) {
    return desk.search(query).doOnNext(hits -> note(query, hits));
  }

  /** The first few hits for a question that is still being typed: nobody has asked it yet, so none remembers it. */
  public Mono<SearchHits> preview(SearchQuery query) {
    return desk.search(query.first(PREVIEWED));
  }

  private void note(SearchQuery query, SearchHits hits) {
    if (query.page() == 0) {
      log.note(query.q(), hits.total());
    }
  }
}
