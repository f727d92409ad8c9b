package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The shared strings of a workbook (ECMA-376 Part 1, 18.4): the only part of it that is held as a whole. */
final class ExcelStrings {

  /** Characters of all strings; ten thousand rows of questions have about three million. */
  private static final long MOST = 16L * 1024 * 1024;
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int MOST_STRINGS = 400_000;

  private final List<String> strings;

  private ExcelStrings(List<String> strings) {
    this.strings = strings;
  }

  static ExcelStrings none() {
    return new ExcelStrings(List.of());
  }

  static ExcelStrings read(InputStream in) throws IOException, XMLStreamException {
    try (var xml = new MarkupReader(in)) {
      var strings = new ArrayList<String>();
      var characters = 0L;
      for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
        if (name.equals("si")) {
          var text = text(xml, "si");
          characters += text.length();
          strings.add(text);
        }
        if (characters > MOST || strings.size() > MOST_STRINGS) {
          throw ExchangeRefusal.tooLarge();
        }
      }
      return new ExcelStrings(strings);
    }
  }

  /** The text of the runs up to the end of an element, without the pronunciation that East Asian editions add. */
  static String text(MarkupReader xml, String until) throws XMLStreamException {
    var text = new StringBuilder();
    var inText = false;
    var pronunciations = 0;
    while (xml.advance() && !xml.ends(until)) {
      if (xml.isText()) {
        if (inText && pronunciations == 0 && text.length() < TextLines.LONGEST) {
          text.append(xml.text());
        }
      } else if (xml.starts("rPh")) {
        pronunciations++;
      } else if (xml.ends("rPh")) {
        pronunciations--;
      } else {
        inText = xml.starts("t");
      }
    }
    return text.toString();
  }

  /** Characters that XML has not, such as the carriage return of a pasted text, are written _x000D_ (22.9.2.19). */
  static String plain(String text) {
    return ESCAPED.matcher(text).replaceAll(
        code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)))).replace("\r", "");
  }

  /** So that what only looks like such a character stays what it is. */
  static String escaped(String text) {
    return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
  }

  /**
   * Gives one by its position.
   *
   * @throws IOException
   *           where the workbook has no such string
   */
  String get(int index) throws IOException {
    if (index < 0 || index >= strings.size()) {
      throw new IOException("no such shared string");
    }
    return strings.get(index);
  }
}
