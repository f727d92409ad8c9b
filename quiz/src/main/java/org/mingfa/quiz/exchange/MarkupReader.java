package org.mingfa.quiz.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML of strangers, event by event: UTF-8, no document type, no entities but the five, nested so deep and no deeper.
 */
final class MarkupReader implements Closeable {

  private static final int DEEPEST = 64;
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private int depth;

  MarkupReader(InputStream in) throws IOException, XMLStreamException {
    this.in = in;
    // decoded here: another encoding, declared, would get past BoundedMarkup, and the parser prints what it cannot
    // decode
    var text = new PushbackReader(new InputStreamReader(new BoundedMarkup(in), StandardCharsets.UTF_8.newDecoder()));
    var first = text.read();
    if (first >= 0 && first != '\uFEFF') {
      text.unread(first);
    }
    this.reader = FACTORY.createXMLStreamReader(text);
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Goes to the next start of an element and gives its local name; null at the end of the document. */
  @Nullable
  String nextStart() throws XMLStreamException {
    while (advance()) {
      if (reader.isStartElement()) {
        return reader.getLocalName();
      }
    }
    return null;
  }

  /** False at the end of the document. */
  boolean advance() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    var event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("document type or entity");
    }
    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    if (depth > DEEPEST) {
      throw new XMLStreamException("nested too deep");
    }
    return true;
  }

  boolean starts() {
    return reader.isStartElement();
  }

  boolean starts(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean ends() {
    return reader.isEndElement();
  }

  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  boolean isText() {
    return reader.getEventType() == XMLStreamConstants.CHARACTERS
        || reader.getEventType() == XMLStreamConstants.CDATA;
  }

  String text() {
    return reader.getText();
  }

  String name() {
    return reader.getLocalName();
  }

  /** By local name, whatever its namespace; null where there is none. */
  @Nullable
  String attribute(String name) {
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  int attributes() {
    return reader.getAttributeCount();
  }

  String attributeName(int which) {
    return reader.getAttributeLocalName(which);
  }

  String attributeValue(int which) {
    return reader.getAttributeValue(which);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
