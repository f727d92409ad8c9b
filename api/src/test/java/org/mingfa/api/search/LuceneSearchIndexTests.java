package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

class LuceneSearchIndexTests extends SearchIndexContract {

  @TempDir
  Path folder;

  private LuceneSearchIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LuceneSearchIndex.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Override
  SearchIndex index() {
    return index;
  }

  @Override
  void settle() {
    // a search sees every write that ended before it
  }

  @Test
  void survivesCallsThatAreCancelled() {
    put(DIVORCE);
    for (var n = 0; n < 60; n++) {
      var write = index.put(Documents.versioned(DIVORCE, n, "离婚")).subscribe();
      var read = index.named(Set.of("民法典#1079"), Documents.everything(), 1).subscribe();
      var rebuild = index.rebuild(Flux.just(DIVORCE).repeat(2_000)).subscribe(_ -> {
      }, _ -> {
      });
      IntStream.range(0, n * 1_000).forEach(_ -> Thread.onSpinWait());
      write.dispose();
      read.dispose();
      rebuild.dispose();
    }

    put(Documents.versioned(DIVORCE, 1_000, "离婚"), DEFENCE);
    assertThat(await(index.count())).isEqualTo(2);
    index.rebuild(Flux.just(DIVORCE)).retryWhen(Retry.fixedDelay(300, Duration.ofMillis(100))).blockLast(SOON);
    assertThat(await(index.count())).isEqualTo(1);
  }

  @Test
  void showsAWriteToAllSearchesThatFollowAtOnce() {
    for (var n = 1; n <= 100; n++) {
      put(Documents.versioned(DIVORCE, n, "离婚"));
      var version = (long) n;
      assertThat(Flux.range(0, 8).flatMap(_ -> index.named(Set.of("民法典#1079"), Documents.everything(), 1))
          .collectList().block(SOON)).allMatch(found -> found.getFirst().version() == version);
    }
  }

  @Test
  void remembersDocumentsAndVersionsWhenOpenedAgain() throws IOException {
    put(DIVORCE, DEFENCE);
    await(index.remove(DEFENCE.key(), 9));
    index.close();
    index = LuceneSearchIndex.open(folder);

    assertThat(await(index.versions().collectList())).containsExactlyInAnyOrder(
        new IndexedVersion(DIVORCE.key(), 1, false), new IndexedVersion(DEFENCE.key(), 9, true));
    assertThat(await(index.put(DEFENCE))).isEqualTo(SearchIndex.Outcome.OUTDATED);
    assertThat(await(index.count())).isEqualTo(1);
  }

  @Test
  void opensWhatAKilledProcessLeavesBehind(@TempDir Path left) throws IOException {
    index.rebuild(Flux.just(DIVORCE, DEFENCE)).blockLast(SOON);
    await(index.put(Documents.versioned(DIVORCE, 2, "股票")));
    FileSystemUtils.copyRecursively(folder, left);

    try (var reopened = LuceneSearchIndex.open(left)) {
      assertThat(await(reopened.count())).isEqualTo(2);
      assertThat(await(reopened.versions().collectList())).extracting(IndexedVersion::key)
          .containsExactlyInAnyOrder(DIVORCE.key(), DEFENCE.key());
      assertThat(await(reopened.put(Documents.versioned(DIVORCE, 2, "股票")))).isEqualTo(SearchIndex.Outcome.APPLIED);
    }
  }

  @Test
  void deletesTheGenerationItHasReplaced() throws IOException {
    put(DIVORCE);
    index.rebuild(Flux.just(DEFENCE)).blockLast(SOON);

    assertThat(folder.resolve("index-1")).doesNotExist();
    assertThat(folder.resolve("index-2")).isDirectory();
    assertThat(folder.resolve("current")).hasContent("index-2");
  }

  @Test
  void forgetsARebuildThatNeverEnded() throws IOException {
    put(DIVORCE);
    index.close();
    Files.writeString(Files.createDirectories(folder.resolve("index-2")).resolve("half"), "written");
    Files.writeString(folder.resolve("current.new"), "index-");
    index = LuceneSearchIndex.open(folder);

    assertThat(await(index.count())).isEqualTo(1);
    assertThat(folder.resolve("index-2")).doesNotExist();
  }

  @Test
  void startsEmptyWhereTheIndexCannotBeRead() throws IOException {
    put(DIVORCE);
    index.close();
    try (var segments = Files.newDirectoryStream(folder.resolve("index-1"), "segments_*")) {
      for (var file : segments) {
        Files.writeString(file, "torn");
      }
    }
    index = LuceneSearchIndex.open(folder);

    assertThat(await(index.count())).isZero();
    put(DIVORCE);
  }

  @Test
  void refusesAFolderThatIsInUse() {
    assertThatThrownBy(() -> LuceneSearchIndex.open(folder)).isInstanceOf(LockObtainFailedException.class);
  }

  @Test
  void saysWhatIsWrongOnceClosed() throws IOException {
    index.close();

    assertThat(await(index.health()).up()).isFalse();
  }
}
