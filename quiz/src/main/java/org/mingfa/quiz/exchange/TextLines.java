package org.mingfa.quiz.exchange;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file of unknown encoding: UTF-8, else GB18030 if that reads as Chinese, else refused. Without
 * byte order mark; CR LF, LF and CR end a line.
 */
final class TextLines implements Closeable {

  /** Characters; longer than any question. */
  static final int LONGEST = 64 * 1024;
  // what people write most: nearly any bytes are some GB18030, but other encodings come out without these
  private static final String USUAL = "的是有不在人法下列";

  private final BufferedReader reader;
  private int number;
  private int ahead = -2;

  private TextLines(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  static TextLines open(Path file) throws IOException {
    // the whole is decoded once before the first line is given: a file must not turn out to be unreadable half way
    var charset = readable(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    if (!charset.equals(StandardCharsets.UTF_8) && !(readable(file, charset) && chinese(file, charset))) {
      throw ExchangeRefusal.notUtf8();
    }
    return new TextLines(decoded(file, charset));
  }

  static TextLines of(String text) {
    return new TextLines(new StringReader(text));
  }

  private static Reader decoded(Path file, Charset charset) throws IOException {
    return new InputStreamReader(Files.newInputStream(file), charset.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean readable(Path file, Charset charset) throws IOException {
    try (var reader = decoded(file, charset)) {
      var buffer = new char[8192];
      for (var n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        for (var i = 0; i < n; i++) {
          if (buffer[i] == 0 || buffer[i] == '\uFFFE') {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static boolean chinese(Path file, Charset charset) throws IOException {
    try (var reader = decoded(file, charset)) {
      for (var c = reader.read(); c >= 0; c = reader.read()) {
        if (USUAL.indexOf(c) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** The next line without its end; null after the last. */
  @Nullable
  String next() throws IOException {
    var line = new StringBuilder();
    var c = read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
      if (line.length() >= LONGEST) {
        throw ExchangeRefusal.tooLarge();
      }
      line.append((char) c);
    }
    if (c == '\r') {
      var after = reader.read();
      ahead = after == '\n' ? -2 : after;
    }
    number++;
    return number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF' ? line.substring(1) : line.toString();
  }

  // one character may have been looked at already, to tell CR from CR LF; -2 is none
  private int read() throws IOException {
    var c = ahead == -2 ? reader.read() : ahead;
    ahead = -2;
    return c;
  }

  /** Of the line given last, from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
