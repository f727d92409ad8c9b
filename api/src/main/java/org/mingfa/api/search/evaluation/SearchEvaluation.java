package org.mingfa.api.search.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.mingfa.api.search.Colloquialisms;
import org.mingfa.api.search.SearchDesk;
import org.mingfa.api.search.SearchHit;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.SearchQuery;
import org.mingfa.api.search.Suggestions;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks the product's own search judged questions: builds an index of the corpus in a temporary folder, asks every
 * question once, one after the other, and deletes the folder. Nothing is learned from the questions.
 */
final class SearchEvaluation {

  private static final int PAGE = 50;
  private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

  /**
   * Averages over all questions.
   *
   * @param medianMillis
   *          of the first page of {@value #PAGE} hits, the engine and the ranking together
   */
  record Report(long documents, int questions, @JsonProperty("recall@10") double recallAt10,
      @JsonProperty("recall@50") double recallAt50, @JsonProperty("recall@100") double recallAt100,
      @JsonProperty("mrr@10") double mrrAt10, @JsonProperty("ndcg@10") double ndcgAt10, double medianMillis,
      double p99Millis) {
  }

  private record Asked(RetrievalMeasures measures, double millis) {
  }

  private final Path corpus;
  private final Path queries;
  private final List<String> without;

  /**
   * @param without
   *          ranking features, or {@code colloquialisms}, to leave out
   */
  SearchEvaluation(Path corpus, Path queries, List<String> without) {
    this.corpus = corpus;
    this.queries = queries;
    this.without = List.copyOf(without);
  }

  /** Errors are those of unreadable files. */
  Mono<Report> report() {
    return Mono.usingWhen(Mono.fromCallable(TemporaryIndex::open).subscribeOn(Schedulers.boundedElastic()),
        temporary -> evaluated(temporary.index()),
        temporary -> Mono.fromCallable(temporary::delete).subscribeOn(Schedulers.boundedElastic()));
  }

  private record TemporaryIndex(Path folder, LuceneSearchIndex index) {

    static TemporaryIndex open() throws IOException {
      var folder = Files.createTempDirectory("mingfa-evaluation");
      return new TemporaryIndex(folder, LuceneSearchIndex.open(folder));
    }

    boolean delete() throws IOException {
      index.close();
      return FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Mono<Report> evaluated(LuceneSearchIndex index) {
    var desk = desk(index);
    return index.rebuild(EvaluationCorpus.articles(corpus)).then(index.count())
        .flatMap(documents -> EvaluationCorpus.questions(queries).concatMap(judged -> ask(desk, judged)).collectList()
            .map(asked -> report(documents, asked)));
  }

  private SearchDesk desk(LuceneSearchIndex index) {
    var words = without.contains("colloquialisms") ? Colloquialisms.NONE : Colloquialisms.shipped();
    var desk = new SearchDesk(index, () -> words, () -> Suggestions.NONE);
    for (var feature : without) {
      desk = desk.without(feature);
    }
    return desk;
  }

  private static Mono<Asked> ask(SearchDesk desk, EvaluationCorpus.Judged judged) {
    return Mono.defer(() -> {
      var start = System.nanoTime();
      return page(desk, judged.question(), 0).collectList().flatMap(first -> {
        var millis = (System.nanoTime() - start) / 1e6;
        return Flux.concat(Flux.fromIterable(first), page(desk, judged.question(), 1)).map(SearchHit::id).collectList()
            .map(ids -> new Asked(RetrievalMeasures.of(ids, judged.relevant()), millis));
      });
    });
  }

  private static Flux<SearchHit> page(SearchDesk desk, String question, int number) {
    return desk.search(new SearchQuery(question, Set.of(SearchKind.STATUTE), ANY_DAY, number, PAGE, null, null))
        .flatMapIterable(hits -> hits.hits());
  }

  private static Report report(long documents, List<Asked> asked) {
    var millis = asked.stream().mapToDouble(Asked::millis).sorted().toArray();
    return new Report(documents, asked.size(), mean(asked, RetrievalMeasures::recallAt10),
        mean(asked, RetrievalMeasures::recallAt50), mean(asked, RetrievalMeasures::recallAt100),
        mean(asked, RetrievalMeasures::reciprocalRank), mean(asked, RetrievalMeasures::ndcg), quantile(millis, 0.5),
        quantile(millis, 0.99));
  }

  private static double mean(List<Asked> asked, ToDoubleFunction<RetrievalMeasures> measure) {
    return rounded(asked.stream().mapToDouble(one -> measure.applyAsDouble(one.measures())).average().orElse(0), 1e4);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : rounded(sorted[(int) Math.min(sorted.length - 1, sorted.length * share)], 10);
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
