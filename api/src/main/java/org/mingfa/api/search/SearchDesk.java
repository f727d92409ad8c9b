package org.mingfa.api.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Answers what residents ask: fetches candidates from the engine, reranks them, shows one page. The same on both
 * engines.
 */
public final class SearchDesk {

  private static final Set<SearchKind> PLACES = Set.of(SearchKind.EVENT, SearchKind.REGISTER);
  private static final int MOST_SUGGESTIONS = 5;

  private final SearchIndex index;
  private final Reranking reranking;
  private final Supplier<Colloquialisms> colloquialisms;
  private final Supplier<Suggestions> suggestions;

  /**
   * @param colloquialisms
   *          asked at every question, so that an edited table counts at once
   * @param suggestions
   *          offered where little was found
   */
  public SearchDesk(SearchIndex index, Supplier<Colloquialisms> colloquialisms, Supplier<Suggestions> suggestions) {
    this(index, Reranking.standard(), colloquialisms, suggestions);
  }

  SearchDesk(SearchIndex index, Reranking reranking, Supplier<Colloquialisms> colloquialisms,
      Supplier<Suggestions> suggestions) {
    this.index = index;
    this.reranking = reranking;
    this.colloquialisms = colloquialisms;
    this.suggestions = suggestions;
  }

  /** The same desk that ranks without one feature, to see what that feature brings. */
  public SearchDesk without(String feature) {
    return new SearchDesk(index, reranking.without(feature), colloquialisms, suggestions);
  }

  /**
   * Never empty, and no error but the engine's: a question without words, or a page too far, has no hits. Reads and
   * ranks for milliseconds, so not on the threads that answer all requests or keep all clocks.
   */
  public Mono<SearchHits> search(SearchQuery query) {
    return Mono.defer(() -> ranked(query, Question.of(query.q(), colloquialisms.get())))
        .subscribeOn(Schedulers.boundedElastic()).elapsed().map(timed -> timed.getT2().taking(timed.getT1()));
  }

  private Mono<SearchHits> ranked(SearchQuery query, Question question) {
    if (question.isEmpty()) {
      return Mono.just(page(query, question, List.of(), false));
    }
    return found(question, query.filter())
        .flatMap(found -> found.isEmpty() ? loosened(query, question) : Mono.just(fitting(query, question, found)));
  }

  private SearchHits fitting(SearchQuery query, Question question, List<Reranking.Ranked> found) {
    var fitting = found.stream().filter(
        ranked -> ranked.cited() || ranked.candidate().score() == 0 || question.isMetBy(ranked.document())).toList();
    return fitting.isEmpty() ? page(query, question, found, true) : page(query, question, fitting, false);
  }

  private Mono<SearchHits> loosened(SearchQuery query, Question question) {
    return found(question, query.filter().withoutStatuteAndTopic())
        .map(found -> page(query, question, found, !found.isEmpty()));
  }

  private Mono<List<Reranking.Ranked>> found(Question question, SearchFilter filter) {
    return candidates(question, filter).flatMap(candidates -> withNamed(question, filter, candidates))
        .map(candidates -> CitedAfterEntries.arranged(question, reranking.rank(question, candidates).stream()
            .filter(ranked -> filter.kinds().contains(ranked.document().kind())).toList()));
  }

  /** Of each kind its share, so that 12,000 articles do not crowd out an answer; handbook entries also as evidence. */
  private Mono<List<Candidate>> candidates(Question question, SearchFilter filter) {
    var shares = new LinkedHashMap<SearchFilter, Integer>();
    var evidence = filter.kinds().contains(SearchKind.HANDBOOK) ? filter : filter.withoutStatuteAndTopic();
    var places = new LinkedHashSet<>(PLACES);
    places.retainAll(filter.kinds());
    var statutes = filter.kinds().contains(SearchKind.STATUTE);
    shares.put(evidence.forKinds(Set.of(SearchKind.HANDBOOK)), statutes ? 20 : 100);
    if (!places.isEmpty()) {
      shares.put(filter.forKinds(places), statutes ? 20 : 100);
    }
    if (statutes) {
      shares.put(filter.forKinds(Set.of(SearchKind.STATUTE)), places.isEmpty() ? 180 : 160);
    }
    return Flux.fromIterable(shares.entrySet())
        .flatMapSequential(share -> index.candidates(question.terms(), share.getKey(), share.getValue()))
        .collectList().map(SearchDesk::joined);
  }

  private static List<Candidate> joined(List<List<Candidate>> groups) {
    return Candidate.best(groups.stream().flatMap(List::stream).toList(), SearchIndex.MOST_CANDIDATES);
  }

  /** Adds what the question names, and what the entries that answer it cite, where BM25 did not find it. */
  private Mono<List<Candidate>> withNamed(Question question, SearchFilter filter, List<Candidate> candidates) {
    var names = new LinkedHashSet<>(question.names());
    names.addAll(CitedAfterEntries.cited(question, filter, candidates));
    return index.named(names, filter, SearchIndex.MOST_CANDIDATES).map(named -> {
      var known = new LinkedHashMap<String, Candidate>();
      candidates.forEach(candidate -> known.put(candidate.document().key(), candidate));
      named.forEach(document -> known.putIfAbsent(document.key(), new Candidate(document, 0)));
      return List.copyOf(known.values());
    });
  }

  private SearchHits page(SearchQuery query, Question question, List<Reranking.Ranked> ranked, boolean loosened) {
    var hits = ranked.stream().skip((long) query.page() * query.size()).limit(query.size())
        .map(hit -> SearchHit.of(hit, question)).toList();
    var others = ranked.isEmpty() || loosened
        ? suggestions.get().complete(query.q(), MOST_SUGGESTIONS)
        : List.<String>of();
    return new SearchHits(ranked.size(), 0, loosened, hits,
        Facets.over(ranked.stream().map(Reranking.Ranked::document).toList()), others);
  }
}
