package org.mingfa.quiz.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.exchange.ExcelCell.Content;

/** The rows of a sheet (ECMA-376 Part 1, 18.3), one at a time; formulas are seen and never calculated. */
final class ExcelSheet implements Closeable {

  /** Columns beyond are not looked at: nobody's template is that wide. */
  private static final int MOST_COLUMNS = 256;

  private final MarkupReader xml;
  private final ExcelStrings strings;
  private int row;
  private int column;

  ExcelSheet(InputStream in, ExcelStrings strings) throws IOException, XMLStreamException {
    this.xml = new MarkupReader(in);
    this.strings = strings;
  }

  /** The cells of the next row that hold something; null after the last row. */
  @Nullable
  List<ExcelCell> next() throws IOException, XMLStreamException {
    for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
      if (name.equals("row")) {
        var cells = row();
        if (!cells.isEmpty()) {
          return cells;
        }
      }
    }
    return null;
  }

  private List<ExcelCell> row() throws IOException, XMLStreamException {
    var number = xml.attribute("r");
    row = number != null && number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : row + 1;
    column = -1;
    var cells = new ArrayList<ExcelCell>();
    while (xml.advance() && !xml.ends("row")) {
      if (xml.starts("c")) {
        var cell = cell();
        if (cell != null && cells.size() < MOST_COLUMNS) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private @Nullable ExcelCell cell() throws IOException, XMLStreamException {
    var address = xml.attribute("r");
    column = address == null ? column + 1 : ExcelCell.column(address);
    var type = Objects.requireNonNullElse(xml.attribute("t"), "n");
    var value = "";
    var formula = false;
    while (xml.advance() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
      } else if (xml.starts("v")) {
        value = value();
      } else if (xml.starts("is")) {
        value = ExcelStrings.text(xml, "is");
      }
    }
    if (column < 0 || column >= MOST_COLUMNS) {
      return null;
    }
    if (formula || type.equals("e")) {
      return new ExcelCell(row, column, formula ? Content.FORMULA : Content.ERROR, "");
    }
    var text = text(type, value);
    return text.isBlank() ? null : new ExcelCell(row, column, Content.TEXT, text);
  }

  private String value() throws XMLStreamException {
    var text = new StringBuilder();
    while (xml.advance() && !xml.ends("v")) {
      if (xml.isText() && text.length() < TextLines.LONGEST) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }

  private String text(String type, String value) throws IOException {
    return switch (type) {
      case "s" -> strings.get(index(value));
      case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
      case "n" -> value.strip().replaceFirst("(?<=^-?\\d{1,15})\\.0+$", "");
      default -> value;
    };
  }

  private static int index(String value) throws IOException {
    if (!value.strip().matches("\\d{1,9}")) {
      throw new IOException("no index of a shared string");
    }
    return Integer.parseInt(value.strip());
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
