package org.mingfa.quiz.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** An element of one item, named as in QTI 2.1 whatever its version, with all that is in it. */
record QtiElement(String name, Map<String, String> attributes, List<Object> content) {

  private static final int LARGEST = 1024 * 1024;
  private static final int MOST_ELEMENTS = 20_000;

  /**
   * @throws XMLStreamException
   *           where it is no XML, or too much of it for one item
   */
  static QtiElement read(InputStream in) throws IOException, XMLStreamException {
    var bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new XMLStreamException("too much for one item");
    }
    var open = new ArrayDeque<QtiElement>();
    var document = new QtiElement("", Map.of(), new ArrayList<>());
    open.push(document);
    var elements = 0;
    try (var xml = new MarkupReader(new ByteArrayInputStream(bytes))) {
      while (xml.advance()) {
        if (xml.starts()) {
          var element = new QtiElement(QtiVersion.plainElement(xml.name()), attributes(xml), new ArrayList<>());
          open.element().content().add(element);
          open.push(element);
          elements++;
        } else if (xml.ends()) {
          open.pop();
        } else if (xml.isText()) {
          open.element().content().add(xml.text());
        }
        if (elements > MOST_ELEMENTS) {
          throw new XMLStreamException("too much for one item");
        }
      }
    }
    return document.children().findFirst().orElseThrow(() -> new XMLStreamException("no element"));
  }

  private static Map<String, String> attributes(MarkupReader xml) {
    var attributes = new HashMap<String, String>();
    for (var i = 0; i < xml.attributes(); i++) {
      attributes.put(QtiVersion.plain(xml.attributeName(i)), xml.attributeValue(i));
    }
    return attributes;
  }

  /** Empty where there is none. */
  String attribute(String which) {
    return Objects.requireNonNullElse(attributes.get(which), "");
  }

  Stream<QtiElement> children() {
    return content.stream().filter(QtiElement.class::isInstance).map(QtiElement.class::cast);
  }

  Stream<QtiElement> children(String named) {
    return children().filter(child -> child.name().equals(named));
  }

  Optional<QtiElement> child(String named) {
    return children(named).findFirst();
  }

  /** This and all that is in it, in the order of the document. */
  Stream<QtiElement> all() {
    return Stream.concat(Stream.of(this), children().flatMap(QtiElement::all));
  }
}
