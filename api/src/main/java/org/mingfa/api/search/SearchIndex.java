package org.mingfa.api.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The index of everything residents may find. Two engines keep it, with the same candidates and scores on a freshly
 * built index. Never the truth: the database is, and whatever is lost here is repaired by comparing {@link #versions}
 * with it. Calls do not block the caller, and answers come on threads that may go on computing with them; a failing
 * engine ends them with its exception.
 */
public interface SearchIndex {

  /** Candidates one question may ask for. */
  int MOST_CANDIDATES = 200;

  /** Terms of one question: both engines refuse more than 1,024 clauses, and filters are clauses as well. */
  int MOST_TERMS = 1_000;

  /** What became of a write: older versions than the one known lose. */
  enum Outcome {
    APPLIED, OUTDATED
  }

  /** Writes a document unless a newer version of its key is known. Searches see it within about a second. */
  Mono<Outcome> put(SearchDocument document);

  /** Removes a document unless a newer version is known. The version stays, so that an older put loses from then on. */
  Mono<Outcome> remove(String key, long version);

  /**
   * Builds the index anew beside the live one and swaps at the end; searches never see it empty. From before the
   * documents are subscribed to until after the swap every write goes to both, by version: what changes while the
   * database is read is not lost. Keys removed earlier are forgotten. If the documents end in an error or the caller
   * cancels, the live index stays as it is.
   *
   * @param documents
   *          must read the database only when subscribed to
   * @return progress after every batch; the last one is finished. One rebuild at a time: a second one on the same node
   *         ends with {@link IllegalStateException}
   */
  Flux<RebuildProgress> rebuild(Flux<SearchDocument> documents);

  /**
   * The best documents for weighted terms by BM25 (k1 1.2, b 0.75), best first.
   *
   * @param terms
   *          tokens with their weight, at most {@value #MOST_TERMS}; more are ignored
   * @param limit
   *          at most {@value #MOST_CANDIDATES}
   */
  Mono<List<Candidate>> candidates(Map<String, Float> terms, SearchFilter filter, int limit);

  /** Documents that have one of these folded names, by key. */
  Mono<List<SearchDocument>> named(Set<String> names, SearchFilter filter, int limit);

  /** Number of documents that can be found. */
  Mono<Long> count();

  /** Key and version of everything written or removed. */
  default Flux<IndexedVersion> versions() {
    return versions("");
  }

  /** The same of the keys that begin so, without looking at all others. */
  Flux<IndexedVersion> versions(String prefix);

  /** How the engine fares; never an error. */
  Mono<IndexHealth> health();
}
