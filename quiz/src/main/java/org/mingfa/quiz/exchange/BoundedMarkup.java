package org.mingfa.quiz.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of XML where one piece of it, from an angle bracket to the next, goes on too long: parsers hold a
 * tag, a text, a comment or a CDATA section as a whole. Document types are refused outright. For UTF-8.
 */
final class BoundedMarkup extends FilterInputStream {

  private static final int LONGEST = 1024 * 1024;

  private int length;
  private int beforeLast;
  private int last;
  /** The two characters that stand before the closing bracket of what began with a bracket and ! or ?; else 0. */
  private int closing;

  BoundedMarkup(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    var b = super.read();
    if (b >= 0) {
      pass(b);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    var n = super.read(buffer, offset, wanted);
    for (var i = 0; i < n; i++) {
      pass(buffer[offset + i] & 0xFF);
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void pass(int b) throws IOException {
    length++;
    if (closing == 0) {
      outside(b);
    } else if (b == '>' && last == closing && (closing == '?' || beforeLast == closing)) {
      closing = 0;
      length = 0;
    }
    beforeLast = last;
    last = b;
    if (length > LONGEST) {
      throw new IOException("markup without end");
    }
  }

  private void outside(int b) throws IOException {
    if (b == '<') {
      length = 0;
    } else if (beforeLast == '<' && last == '!') {
      closing = switch (b) {
        case '-' -> '-';
        case '[' -> ']';
        default -> throw new IOException("document type declared");
      };
    } else if (last == '<' && b == '?') {
      closing = '?';
    }
  }
}
