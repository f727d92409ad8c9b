package org.mingfa.api.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.Validity;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class IndexRebuildTests {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int ENTRIES = 600;

  private static final class Entries implements SearchDocumentSource {

    @Override
    public String kind() {
      return "handbook";
    }

    @Override
    public Flux<SearchDocument> all() {
      return Flux.fromStream(IntStream.rangeClosed(1, ENTRIES).mapToObj(n -> new SearchDocument("handbook:" + n,
          SearchKind.HANDBOOK, "a" + n, 1, "怎么离婚", "/handbook/entries/a" + n, List.of(), "答", List.of(), null, null,
          Validity.ALWAYS, List.of())));
    }

    @Override
    public Flux<SearchDocument> of(UUID document) {
      return Flux.empty();
    }
  }

  @TempDir
  Path folder;

  private LuceneSearchIndex index;
  private IndexRebuild rebuild;

  @BeforeEach
  void open() throws IOException {
    index = LuceneSearchIndex.open(folder);
    rebuild = new IndexRebuild(new SearchIndexer(index, List.of(new Entries())), _ -> {
    });
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private List<IndexRebuild.Progress> rebuilt() {
    rebuild.ask();
    var seen = rebuild.follow().takeUntil(IndexRebuild.Progress::end).collectList().toFuture();
    rebuild.run().block(SOON);
    return seen.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Test
  void saysHowManyThereWillBeOnceItKnows() {
    assertThat(rebuilt()).extracting(IndexRebuild.Progress::total).containsOnly(0L);
    assertThat(rebuilt()).filteredOn(progress -> progress.done() > 0)
        .isNotEmpty().allMatch(progress -> progress.total() == ENTRIES);
  }

  @Test
  void losesNoNewsWhereManyAskAtOnce() {
    var asking = Flux.range(0, 20_000).parallel(8).runOn(Schedulers.boundedElastic()).doOnNext(_ -> rebuild.ask());
    asking.sequential().blockLast(SOON);

    assertThat(rebuilt()).last().matches(IndexRebuild.Progress::end);
  }
}
