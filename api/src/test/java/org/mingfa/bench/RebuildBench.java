package org.mingfa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import reactor.core.publisher.Flux;

/**
 * Row 8: a rebuild beside a bare writer that gets the tokens ready-made and keeps nothing else. Both end with one
 * committed segment. In this JVM: nearly all of both is the same code of Lucene.
 */
@Tag("bench")
@ExtendWith(BenchTable.class)
class RebuildBench {

  private static final int ROUNDS = Math.min(3, SideBySide.ROUNDS);

  /** The tokens of a document, joined by spaces as the product joins them. */
  private static final class ReadyTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String tokens;
    private int next;

    ReadyTokens(String tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      if (next >= tokens.length()) {
        return false;
      }
      clearAttributes();
      var space = tokens.indexOf(' ', next);
      var end = space < 0 ? tokens.length() : space;
      term.append(tokens, next, end);
      next = end + 1;
      return true;
    }
  }

  @Test
  void aLargeIndexAnew() throws IOException {
    var articles = StardCorpus.articles();
    var tokens = articles.stream().map(SearchDocument::tokens).toList();
    var rebuilt = new ArrayList<Double>();
    var bare = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    try (var index = LuceneSearchIndex.open(BenchFolder.path("rebuilt"))) {
      for (var i = 0; i <= ROUNDS; i++) {
        var seconds = rebuild(index, articles);
        var other = write(tokens, i);
        if (i > 0) {
          rebuilt.add(seconds);
          bare.add(other);
          ratios.add(seconds / other);
        }
      }
      assertThat(index.count().block()).isEqualTo(articles.size());
    }
    BenchTable.row("08", BenchTable.number("rebuild of an index of %,.0f articles", articles.size()),
        "bare IndexWriter, ready-made tokens", BenchTable.number("%.1f s", SideBySide.median(rebuilt)),
        BenchTable.number("%.1f s", SideBySide.median(bare)), BenchTable.number("%.2f", SideBySide.median(ratios)),
        "≤ 2");
  }

  private static double rebuild(LuceneSearchIndex index, List<SearchDocument> articles) {
    var start = System.nanoTime();
    index.rebuild(Flux.fromIterable(articles)).blockLast();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double write(List<String> tokens, int round) throws IOException {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    var start = System.nanoTime();
    try (var folder = FSDirectory.open(BenchFolder.path("bare-" + round));
        var writer = new IndexWriter(folder, new IndexWriterConfig().setRAMBufferSizeMB(32))) {
      for (var document : tokens) {
        var fields = new Document();
        fields.add(new Field("tokens", new ReadyTokens(document), type));
        writer.addDocument(fields);
      }
      writer.forceMerge(1);
      writer.commit();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
