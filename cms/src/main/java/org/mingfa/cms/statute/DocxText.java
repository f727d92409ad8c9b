package org.mingfa.cms.statute;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads paragraphs out of WordprocessingML (ECMA-376 Part 1, 17.3): text, tabs and line breaks as a reader sees them
 * with all changes accepted. Text boxes, field codes, notes and deleted text are passed over; table text is marked as
 * such.
 */
final class DocxText {

  private static final Set<String> PASSED_OVER = Set.of("del", "moveFrom", "instrText", "delText", "Fallback",
      "txbxContent", "pPr", "rPr", "sectPr", "tblPr");

  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int paragraph;
  private int tables;

  private DocxText() {
  }

  /**
   * The paragraphs as lines, numbered by paragraph; one with a line break in it makes several lines.
   *
   * @throws XMLStreamException
   *           where the XML is broken or brings a document type
   */
  static List<SourceLine> lines(InputStream xml) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var reader = factory.createXMLStreamReader(xml);
    try {
      var document = new DocxText();
      while (reader.hasNext()) {
        document.event(reader);
      }
      return document.lines;
    } finally {
      reader.close();
    }
  }

  private void event(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      case XMLStreamConstants.DTD -> throw new XMLStreamException("document type declared");
      default -> {
        // text counts only within w:t
      }
    }
  }

  private void start(XMLStreamReader reader) throws XMLStreamException {
    var name = reader.getLocalName();
    if (PASSED_OVER.contains(name)) {
      skip(reader);
      return;
    }
    switch (name) {
      case "p" -> paragraph++;
      case "t" -> text.append(reader.getElementText());
      case "tab" -> text.append('\t');
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      case "tbl" -> tables++;
      default -> {
        // runs, links, bookmarks: their text comes by itself
      }
    }
  }

  private void end(String name) {
    if (name.equals("p")) {
      var where = new SourceLocation("", paragraph);
      var shape = tables > 0 ? SourceLine.Shape.TABLE : SourceLine.Shape.TEXT;
      text.toString().lines().forEach(line -> lines.add(SourceLine.of(where, line, shape)));
      text.setLength(0);
    } else if (name.equals("tbl")) {
      tables--;
    }
  }

  private static void skip(XMLStreamReader reader) throws XMLStreamException {
    for (var depth = 1; depth > 0;) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // inside what is passed over
        }
      }
    }
  }
}
