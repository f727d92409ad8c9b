package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The items of a package, in the order of its manifest, or the one item of an XML file; of either version. */
final class QtiSource implements SourceReader {

  private static final String MANIFEST = "imsmanifest.xml";

  private final @Nullable ZipParts parts;
  private final Iterator<String> names;
  private @Nullable QtiElement only;
  private int count;

  private QtiSource(@Nullable ZipParts parts, List<String> names, @Nullable QtiElement only) {
    this.parts = parts;
    this.names = names.iterator();
    this.only = only;
  }

  static QtiSource open(Path file) throws IOException, XMLStreamException {
    try (var in = Files.newInputStream(file)) {
      var first = in.readNBytes(2);
      if (first.length < 2 || first[0] != 'P' || first[1] != 'K') {
        return single(file);
      }
    }
    var parts = ZipParts.open(file);
    var opened = false;
    try {
      var names = names(parts);
      opened = true;
      return new QtiSource(parts, names, null);
    } finally {
      if (!opened) {
        parts.close();
      }
    }
  }

  private static QtiSource single(Path file) throws IOException, XMLStreamException {
    try (var in = Files.newInputStream(file)) {
      return new QtiSource(null, List.of(), QtiElement.read(in));
    }
  }

  /** What the manifest calls items; without a manifest, whatever looks like a file of XML. */
  private static List<String> names(ZipParts parts) throws IOException, XMLStreamException {
    var manifest = parts.part(MANIFEST);
    var names = new ArrayList<String>();
    if (manifest.isEmpty()) {
      parts.names().stream().filter(name -> name.endsWith(".xml")).forEach(names::add);
    } else {
      try (var xml = new MarkupReader(manifest.get())) {
        for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
          var type = name.equals("resource") ? xml.attribute("type") : null;
          var href = xml.attribute("href");
          if (type != null && type.startsWith("imsqti_item") && href != null) {
            names.add(href.replace("%20", " ").replaceFirst("^\\./", ""));
          }
          if (names.size() > QuestionSource.MOST_ROWS) {
            throw ExchangeRefusal.tooManyRows();
          }
        }
      }
    }
    if (names.isEmpty()) {
      throw ExchangeRefusal.unreadable();
    }
    return names;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    if (only != null) {
      var item = only;
      only = null;
      return QtiItemReader.read(item, ++count, "");
    }
    return parts != null && names.hasNext() ? item(parts, names.next()) : null;
  }

  private SourceRow item(ZipParts archive, String name) throws IOException {
    var draft = new LineDraft();
    count++;
    var part = archive.part(name);
    if (part.isEmpty()) {
      draft.find(ExchangeFault.MISSING_PART, name.substring(0, Math.min(80, name.length())));
    } else {
      try (var in = part.get()) {
        return QtiItemReader.read(QtiElement.read(in), count, name);
      } catch (XMLStreamException _) {
        draft.find(ExchangeFault.UNREADABLE_PART);
      }
    }
    return draft.row(count, name);
  }

  @Override
  public void close() throws IOException {
    if (parts != null) {
      parts.close();
    }
  }
}
