package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import reactor.core.publisher.Flux;

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
