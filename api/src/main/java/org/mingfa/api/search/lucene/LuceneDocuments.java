package org.mingfa.api.search.lucene;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.Names;
import org.mingfa.api.search.SearchDocument;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a document in Lucene, and the way back from them. */
final class LuceneDocuments {

  static final String KEY = "key";
  static final String VERSION = "version";
  /** Only the living have it: a removed document is its key and version. */
  static final String LIVE = "live";
  static final String TOKENS = "tokens";
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String STATUTE = "statute";
  static final String TOPIC = "topic";
  static final String FROM = "from";
  static final String TO = "to";
  static final String SOURCE = "source";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final FieldType TOKENS_TYPE = tokensType();

  private LuceneDocuments() {
  }

  private static FieldType tokensType() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  static Document living(SearchDocument document) {
    var fields = removed(document.key(), document.version());
    fields.add(new StringField(LIVE, "1", Store.NO));
    fields.add(new Field(TOKENS, new LuceneTokenStream(document.tokens()), TOKENS_TYPE));
    Names.of(document).forEach(name -> fields.add(new StringField(NAME, name, Store.NO)));
    fields.add(new StringField(KIND, document.kind().word(), Store.NO));
    addIfPresent(fields, STATUTE, document.statute());
    addIfPresent(fields, TOPIC, document.topic());
    fields.add(new LongPoint(FROM, document.validity().fromDay()));
    fields.add(new LongPoint(TO, document.validity().toDay()));
    fields.add(new BinaryDocValuesField(SOURCE, new BytesRef(JSON.writeValueAsBytes(document))));
    return fields;
  }

  private static void addIfPresent(Document fields, String name, @Nullable String value) {
    if (value != null) {
      fields.add(new StringField(name, value, Store.NO));
    }
  }

  static Document removed(String key, long version) {
    var fields = new Document();
    fields.add(new StringField(KEY, key, Store.NO));
    fields.add(new SortedDocValuesField(KEY, new BytesRef(key)));
    fields.add(new NumericDocValuesField(VERSION, version));
    return fields;
  }

  /**
   * The document at a place in a segment. Read from doc values: unlike stored fields they are not compressed in blocks.
   */
  static SearchDocument read(LeafReaderContext leaf, int doc) throws IOException {
    var sources = DocValues.getBinary(leaf.reader(), SOURCE);
    if (!sources.advanceExact(doc)) {
      throw new CorruptIndexException("a hit without its document", leaf.toString());
    }
    var source = sources.binaryValue();
    return JSON.readValue(source.bytes, source.offset, source.length, SearchDocument.class);
  }
}
