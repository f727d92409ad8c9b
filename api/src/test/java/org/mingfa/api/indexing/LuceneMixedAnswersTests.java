package org.mingfa.api.indexing;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.api.search.lucene.LuceneSearchIndex;

class LuceneMixedAnswersTests extends MixedAnswersContract {

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
}
