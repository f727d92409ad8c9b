package org.mingfa.api.search.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.api.search.SearchDesk;
import org.mingfa.api.search.SearchHit;
import org.mingfa.api.search.SearchHits;
import org.mingfa.api.search.SearchQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the live index judged questions, as residents would, one after the other. Nobody remembers them. */
final class JudgedRun {

  private static final int SHOWN = 3;

  /**
   * A question of which something expected did not come among the first ten.
   *
   * @param missing
   *          what was expected and did not come
   * @param instead
   *          titles of the first hits
   */
  record Miss(String question, List<String> missing, List<String> instead) {
  }

  /**
   * @param recallAt10
   *          the share of what was expected that came among the first ten, averaged over all questions
   * @param mrrAt10
   *          the inverse rank of the first expected hit, averaged
   * @param misses
   *          in the order of the file
   */
  record Report(int questions, double recallAt10, double mrrAt10, List<Miss> misses) {
  }

  private record Answered(JudgedQuestion judged, List<SearchHit> hits) {

    List<String> named() {
      return hits.stream().map(judged::named).toList();
    }

    RetrievalMeasures measures() {
      return RetrievalMeasures.of(named(), judged.expected());
    }

    List<String> missing() {
      var named = named();
      return judged.expected().stream().filter(one -> !named.contains(one)).toList();
    }

    Miss miss() {
      return new Miss(judged.question(), missing(), hits.stream().limit(SHOWN).map(SearchHit::title).toList());
    }
  }

  private JudgedRun() {
  }

  static Mono<Report> over(SearchDesk desk, List<JudgedQuestion> questions, LocalDate today) {
    return Flux.fromIterable(questions).concatMap(judged -> desk.search(SearchQuery.of(judged.question(), today))
        .map(SearchHits::hits).map(hits -> new Answered(judged, hits))).collectList().map(JudgedRun::report);
  }

  private static Report report(List<Answered> answered) {
    var measures = answered.stream().map(Answered::measures).toList();
    return new Report(answered.size(),
        measures.stream().mapToDouble(RetrievalMeasures::recallAt10).average().orElse(0),
        measures.stream().mapToDouble(RetrievalMeasures::reciprocalRank).average().orElse(0),
        answered.stream().filter(one -> !one.missing().isEmpty()).map(Answered::miss).toList());
  }
}
