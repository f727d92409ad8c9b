package org.mingfa.api.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.search.IndexedVersion;
import org.mingfa.api.search.RebuildProgress;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.Validity;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import org.mingfa.cms.outbox.Message;
import org.mingfa.cms.publishing.EditionMessages;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SearchIndexerTests {

  /** What is published now, in the words of a test. */
  private static final class Published implements SearchDocumentSource {

    final Map<UUID, SearchDocument> now = new ConcurrentHashMap<>();
    Mono<Void> meanwhile = Mono.empty();

    @Override
    public String kind() {
      return "handbook";
    }

    /** What happens meanwhile happens once, after everything was read and before it arrives. */
    @Override
    public Flux<SearchDocument> all() {
      return Flux.defer(() -> {
        var read = List.copyOf(now.values());
        var happens = meanwhile;
        meanwhile = Mono.empty();
        return happens.thenMany(Flux.fromIterable(read));
      });
    }

    @Override
    public Flux<SearchDocument> of(UUID document) {
      return Mono.justOrEmpty(now.get(document)).flux();
    }

    void put(UUID document, long version) {
      now.put(document, new SearchDocument(prefix(document) + "1", SearchKind.HANDBOOK, "a", version, "怎么离婚",
          "/handbook/entries/a", List.of(), "第" + version + "版", List.of(), null, null, Validity.ALWAYS, List.of()));
    }
  }

  @TempDir
  Path folder;

  private final UUID entry = UUID.randomUUID();
  private final Published published = new Published();
  private LuceneSearchIndex index;
  private SearchIndexer indexer;

  @BeforeEach
  void open() throws IOException {
    index = LuceneSearchIndex.open(folder);
    indexer = new SearchIndexer(index, List.of(published));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private Mono<Void> withdrawn(UUID document, long version) {
    return Mono.defer(() -> {
      published.now.remove(document);
      return indexer.handle(new Message(EditionMessages.WITHDRAWN, "handbook", document, 1, version));
    });
  }

  private Mono<Void> publishes(UUID document, long version) {
    return Mono.defer(() -> {
      published.put(document, version);
      return indexer.handle(new Message(EditionMessages.PUBLISHED, "handbook", document, 1, version));
    });
  }

  @Test
  void aFirstBuildBringsNothingBackThatIsWithdrawnMeanwhile() {
    published.put(entry, 1);
    published.meanwhile = withdrawn(entry, 2);

    assertThat(rebuilt().finished()).isTrue();
    assertThat(now(index.count())).isZero();
  }

  @Test
  void aLaterBuildBringsNothingBackEither() {
    now(publishes(entry, 1).thenReturn(true));
    published.meanwhile = withdrawn(entry, 2);

    rebuilt();
    assertThat(now(index.count())).isZero();
  }

  @Test
  void whatIsCorrectedWhileAllIsReadIsFoundInItsNewWords() {
    published.put(entry, 1);
    published.meanwhile = publishes(entry, 2);

    rebuilt();
    assertThat(versions()).extracting(IndexedVersion::version).containsExactly(2L);
  }

  @Test
  void removesWhatADocumentNoLongerHasAndLeavesTheOthers() {
    var other = UUID.randomUUID();
    now(publishes(entry, 1).then(publishes(other, 1)).then(withdrawn(entry, 2)).thenReturn(true));

    assertThat(versions()).filteredOn(version -> !version.removed()).extracting(IndexedVersion::key)
        .containsExactly(published.prefix(other) + "1");
  }

  @Test
  void reconcilingMendsWhateverDiffers() {
    var missing = UUID.randomUUID();
    var outdated = UUID.randomUUID();
    now(publishes(entry, 1).then(publishes(outdated, 1)).thenReturn(true));
    published.now.remove(entry);
    published.put(outdated, 2);
    published.put(missing, 1);

    assertThat(now(indexer.reconcile())).isEqualTo(3);
    assertThat(now(indexer.reconcile())).isZero();
    assertThat(now(index.count())).isEqualTo(2);
  }

  private RebuildProgress rebuilt() {
    return now(indexer.rebuild().last());
  }

  private List<IndexedVersion> versions() {
    return now(index.versions().collectList());
  }

  private static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(60)));
  }
}
