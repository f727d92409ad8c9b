package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook (ECMA-376 Part 1, 12.3) that questions stand in. Read here and not by a library: those at
 * hand grow a row to whatever column a cell claims, and the string table to whatever index.
 */
final class ExcelWorkbook {

  /** The sheet that is read; the first visible one where none is called so. */
  static final String SHEET = "题目";

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final int MOST_SHEETS = 1_000;
  private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

  private final ZipParts parts;

  private ExcelWorkbook(ZipParts parts) {
    this.parts = parts;
  }

  /** Refused as {@code not-excel} where the file is none. */
  static ExcelWorkbook open(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      if (!java.util.Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
        throw ExchangeRefusal.notExcel();
      }
    }
    try {
      var parts = ZipParts.open(file);
      if (!parts.names().contains(WORKBOOK)) {
        parts.close();
        throw ExchangeRefusal.notExcel();
      }
      return new ExcelWorkbook(parts);
    } catch (ZipException _) {
      throw ExchangeRefusal.unreadable();
    }
  }

  ZipParts parts() {
    return parts;
  }

  InputStream part(String name) throws IOException {
    return parts.part(name).orElseThrow(() -> new IOException("a part is missing"));
  }

  /** The name of the part that holds the sheet to read. */
  String sheet() throws IOException, XMLStreamException {
    var id = sheetId();
    var target = targets().get(id);
    if (target == null) {
      throw new IOException("the sheet has no part");
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  ExcelStrings strings() throws IOException, XMLStreamException {
    var in = parts.part("xl/sharedStrings.xml");
    return in.isEmpty() ? ExcelStrings.none() : ExcelStrings.read(in.get());
  }

  private String sheetId() throws IOException, XMLStreamException {
    @Nullable
    String first = null;
    try (var xml = new MarkupReader(part(WORKBOOK))) {
      for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
        var id = name.equals("sheet") ? xml.attribute("id") : null;
        if (id != null && SHEET.equals(xml.attribute("name"))) {
          return id;
        }
        var state = xml.attribute("state");
        first = first == null && id != null && (state == null || state.equals("visible")) ? id : first;
      }
    }
    if (first == null) {
      throw new IOException("no sheet");
    }
    return first;
  }

  private Map<String, String> targets() throws IOException, XMLStreamException {
    var targets = new LinkedHashMap<String, String>();
    try (var xml = new MarkupReader(part("xl/_rels/workbook.xml.rels"))) {
      for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
        var id = xml.attribute("Id");
        var target = xml.attribute("Target");
        if (id != null && target != null && targets.size() < MOST_SHEETS) {
          targets.put(id, target);
        }
      }
    }
    return targets;
  }
}
