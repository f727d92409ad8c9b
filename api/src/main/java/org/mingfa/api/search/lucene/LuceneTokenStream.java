package org.mingfa.api.search.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Tokens joined by spaces, read as a whitespace analyser does; such an analyser itself would be one more library. */
final class LuceneTokenStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String tokens;
  private int next;

  LuceneTokenStream(String tokens) {
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

  @Override
  public void reset() {
    next = 0;
  }
}
