package org.mingfa.quiz.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingfa.quiz.question.Question;

/** A package of items, a file each, with the manifest that names them. Cases are left out: an item has no story. */
final class QtiPackageWriter implements QuestionExport.FormatWriter {

  /** The same questions make the same bytes. */
  private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final QtiVersion version;
  private final List<String> identifiers = new ArrayList<>();

  QtiPackageWriter(OutputStream out, QtiVersion version) {
    this.zip = new ZipOutputStream(out);
    this.version = version;
  }

  @Override
  public boolean write(Question question) throws IOException {
    if (question.isCase()) {
      return false;
    }
    try {
      var bytes = QtiItemWriter.write(question, version);
      if (!Sameness.holds(question,
          () -> QtiItemReader.read(QtiElement.read(new ByteArrayInputStream(bytes)), 1, ""))) {
        return false;
      }
      identifiers.add(QtiItemWriter.identifier(question));
      entry(name(identifiers.getLast()), bytes);
      return true;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void finish() throws IOException {
    try {
      entry("imsmanifest.xml", manifest());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    zip.finish();
  }

  private static String name(String identifier) {
    return "items/" + identifier + ".xml";
  }

  private void entry(String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(STAMP);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private byte[] manifest() throws XMLStreamException {
    var bytes = new ByteArrayOutputStream();
    var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("manifest");
    xml.writeDefaultNamespace(version.manifestNamespace);
    xml.writeAttribute("identifier", "mingfa-questions");
    xml.writeStartElement("metadata");
    element(xml, "schema", version.schema);
    element(xml, "schemaversion", version.schemaVersion);
    xml.writeEndElement();
    xml.writeEmptyElement("organizations");
    xml.writeStartElement("resources");
    for (var identifier : identifiers) {
      xml.writeStartElement("resource");
      xml.writeAttribute("identifier", "r-" + identifier);
      xml.writeAttribute("type", version.itemType);
      xml.writeAttribute("href", name(identifier));
      xml.writeEmptyElement("file");
      xml.writeAttribute("href", name(identifier));
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
