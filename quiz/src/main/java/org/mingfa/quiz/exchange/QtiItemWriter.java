package org.mingfa.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionWriter;

/** One question of one item as an assessment item. */
final class QtiItemWriter {

  private static final int TITLE = 40;

  private final QtiVersion version;
  private final XMLStreamWriter xml;

  private QtiItemWriter(QtiVersion version, XMLStreamWriter xml) {
    this.version = version;
    this.xml = xml;
  }

  /** An identifier of XML begins with a letter. */
  static String identifier(Question question) {
    return Character.isDigit(question.id().charAt(0)) ? "q-" + question.id() : question.id();
  }

  static byte[] write(Question question, QtiVersion version) throws XMLStreamException {
    var bytes = new ByteArrayOutputStream();
    var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    new QtiItemWriter(version, xml).item(question);
    xml.close();
    return bytes.toByteArray();
  }

  private void item(Question question) throws XMLStreamException {
    var item = question.items().getFirst();
    xml.writeStartDocument("UTF-8", "1.0");
    start("assessmentItem", "identifier", identifier(question), "title", title(item), "adaptive", "false",
        "timeDependent", "false");
    xml.writeDefaultNamespace(version.namespace);
    response(item);
    start("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float");
    end();
    start("outcomeDeclaration", "identifier", "FEEDBACK", "cardinality", "single", "baseType", "identifier");
    end();
    start("itemBody");
    interaction(item);
    start("rubricBlock", version == QtiVersion.V3_0 ? "use" : "", "instructions", "view", "author");
    xml.writeStartElement("p");
    xml.writeCharacters(QtiItemReader.MARKS + JsonLine.marks(QuestionWriter.write(question)));
    end();
    end();
    end();
    start("responseProcessing", "template", version.matchCorrect);
    end();
    // hidden where the outcome has this value, which it never has: shown after every answer
    start("modalFeedback", "outcomeIdentifier", "FEEDBACK", "identifier", "NEVER", "showHide", "hide");
    if (version == QtiVersion.V3_0) {
      start("contentBody");
    }
    text(item.prompt().explanation().text());
    if (version == QtiVersion.V3_0) {
      end();
    }
    end();
    end();
    xml.writeEndDocument();
  }

  private void response(Item item) throws XMLStreamException {
    var shape = switch (item) {
      case SingleChoice _,Judgement _ -> List.of("single", "identifier");
      case MultipleChoice _ -> List.of("multiple", "identifier");
      case Ordering _ -> List.of("ordered", "identifier");
      case Matching _ -> List.of("multiple", "directedPair");
    };
    start("responseDeclaration", "identifier", "RESPONSE", "cardinality", shape.getFirst(), "baseType",
        shape.getLast());
    start("correctResponse");
    for (var value : right(item)) {
      start("value");
      xml.writeCharacters(value);
      end();
    }
    end();
    end();
  }

  private static List<String> right(Item item) {
    return item.key().stream().map(pick -> item instanceof Matching ? left(pick) + " " + right(pick) : right(pick))
        .toList();
  }

  private static String left(int position) {
    return "L" + (position + 1);
  }

  private static String right(int position) {
    return "C" + (position + 1);
  }

  private void interaction(Item item) throws XMLStreamException {
    switch (item) {
      case SingleChoice _,Judgement _ -> start("choiceInteraction", "responseIdentifier", "RESPONSE", "shuffle",
          String.valueOf(item.shuffles()), "maxChoices", "1");
      case MultipleChoice _ ->
        start("choiceInteraction", "responseIdentifier", "RESPONSE", "shuffle", "true", "maxChoices", "0");
      case Ordering _ -> start("orderInteraction", "responseIdentifier", "RESPONSE", "shuffle", "true");
      case Matching matching -> start("matchInteraction", "responseIdentifier", "RESPONSE", "shuffle", "true",
          "maxAssociations", String.valueOf(matching.left().size()));
    }
    start("prompt");
    text(item.prompt().stem());
    end();
    if (item instanceof Matching matching) {
      matchSet(matching.left(), IntStream.range(0, matching.left().size()).mapToObj(QtiItemWriter::left).toList());
      matchSet(matching.choices(),
          IntStream.range(0, matching.choices().size()).mapToObj(QtiItemWriter::right).toList());
    } else {
      for (var i = 0; i < item.choices().size(); i++) {
        start("simpleChoice", "identifier", right(i));
        text(item.choices().get(i));
        end();
      }
    }
    end();
  }

  private void matchSet(List<String> texts, List<String> identifiers) throws XMLStreamException {
    start("simpleMatchSet");
    for (var i = 0; i < texts.size(); i++) {
      start("simpleAssociableChoice", "identifier", identifiers.get(i), "matchMax", "1");
      text(texts.get(i));
      end();
    }
    end();
  }

  /** Attributes by name and value; a name that is empty is passed over. */
  private void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(version.element(name));
    for (var i = 0; i < attributes.length; i += 2) {
      if (!attributes[i].isEmpty()) {
        xml.writeAttribute(version.attribute(attributes[i]), attributes[i + 1]);
      }
    }
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void text(String text) throws XMLStreamException {
    var lines = new ArrayList<>(text.lines().toList());
    for (var i = 0; i < lines.size(); i++) {
      if (i > 0) {
        xml.writeEmptyElement("br");
      }
      xml.writeCharacters(lines.get(i));
    }
  }

  private static String title(Item item) {
    var stem = item.prompt().stem().replace('\n', ' ');
    return stem.substring(0, stem.offsetByCodePoints(0, Math.min(TITLE, stem.codePointCount(0, stem.length()))));
  }
}
