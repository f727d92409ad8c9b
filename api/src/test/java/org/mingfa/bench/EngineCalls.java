package org.mingfa.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.api.search.Candidate;
import org.mingfa.api.search.Colloquialisms;
import org.mingfa.api.search.IndexHealth;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.RebuildProgress;
import org.mingfa.api.search.SearchDesk;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchFilter;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.api.search.SearchQuery;
import org.mingfa.api.search.Suggestions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An index that notes what the product's search asks of the engine, so that a bare engine can be asked the same. */
final class EngineCalls implements SearchIndex {

  /** One call. */
  sealed interface Call {

    /** By weighted terms; the keys found are those of the product, for comparison. */
    record Terms(Map<String, Float> terms, SearchFilter filter, int limit, List<String> found) implements Call {
    }

    record Named(Set<String> names, SearchFilter filter, int limit) implements Call {
    }
  }

  private final SearchIndex index;
  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

  private EngineCalls(SearchIndex index) {
    this.index = index;
  }

  /** For each question the calls it leads to, in their order. */
  static List<List<Call>> of(SearchIndex index, List<String> questions) {
    var words = Colloquialisms.shipped();
    var noting = new EngineCalls(index);
    var desk = new SearchDesk(noting, () -> words, () -> Suggestions.NONE);
    var all = new ArrayList<List<Call>>();
    for (var question : questions) {
      desk.search(SearchQuery.of(question, LocalDate.of(2026, 1, 1))).block();
      all.add(List.copyOf(noting.calls));
      noting.calls.clear();
    }
    return all;
  }

  @Override
  public Mono<List<Candidate>> candidates(Map<String, Float> terms, SearchFilter filter, int limit) {
    return index.candidates(terms, filter, limit).doOnNext(found -> calls
        .add(new Call.Terms(terms, filter, limit, found.stream().map(c -> c.document().key()).toList())));
  }

  @Override
  public Mono<List<SearchDocument>> named(Set<String> names, SearchFilter filter, int limit) {
    if (!names.isEmpty()) {
      calls.add(new Call.Named(Set.copyOf(names), filter, limit));
    }
    return index.named(names, filter, limit);
  }

  @Override
  public Mono<Outcome> put(SearchDocument document) {
    return index.put(document);
  }

  @Override
  public Mono<Outcome> remove(String key, long version) {
    return index.remove(key, version);
  }

  @Override
  public Flux<RebuildProgress> rebuild(Flux<SearchDocument> documents) {
    return index.rebuild(documents);
  }

  @Override
  public Mono<Long> count() {
    return index.count();
  }

  @Override
  public Flux<IndexedVersion> versions(String prefix) {
    return index.versions(prefix);
  }

  @Override
  public Mono<IndexHealth> health() {
    return index.health();
  }
}
