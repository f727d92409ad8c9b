package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Questions of a workbook: the first row that holds something is the heading, rows of one case follow each other. */
final class ExcelSource implements SourceReader {

  private final ZipParts parts;
  private final ExcelSheet sheet;
  private final ExcelMerges merges;
  private final ExcelLines lines;
  private final Map<Integer, ExcelColumn> columns;
  private final Set<String> cases = new HashSet<>();
  private @Nullable ExcelRow ahead;
  private int count;

  private ExcelSource(ZipParts parts, ExcelSheet sheet, ExcelMerges merges, TopicTitles topics)
      throws IOException, XMLStreamException {
    this.parts = parts;
    this.sheet = sheet;
    this.merges = merges;
    this.lines = new ExcelLines(topics);
    this.columns = columns(sheet.next());
  }

  static ExcelSource open(Path file, TopicTitles topics) throws IOException, XMLStreamException {
    var workbook = ExcelWorkbook.open(file);
    var opened = false;
    try {
      var part = workbook.sheet();
      var merges = ExcelMerges.read(workbook.part(part));
      var sheet = new ExcelSheet(workbook.part(part), workbook.strings());
      var source = new ExcelSource(workbook.parts(), sheet, merges, topics);
      opened = true;
      return source;
    } finally {
      if (!opened) {
        workbook.parts().close();
      }
    }
  }

  private static Map<Integer, ExcelColumn> columns(@Nullable List<ExcelCell> heading) {
    var columns = new HashMap<Integer, ExcelColumn>();
    for (var cell : heading == null ? List.<ExcelCell>of() : heading) {
      ExcelColumn.of(cell.text()).ifPresent(column -> {
        if (columns.containsValue(column)) {
          throw ExchangeRefusal.repeatedColumn(column.heading);
        }
        columns.put(cell.column(), column);
      });
    }
    Stream.of(ExcelColumn.values()).filter(column -> column.required && !columns.containsValue(column)).findFirst()
        .ifPresent(column -> {
          throw ExchangeRefusal.missingColumn(column.heading);
        });
    return columns;
  }

  @Override
  public @Nullable SourceRow next() throws IOException, XMLStreamException {
    var first = row();
    if (first == null) {
      return null;
    }
    var rows = new ArrayList<ExcelRow>();
    rows.add(first);
    var mark = first.caseMark();
    var next = mark.isEmpty() ? null : row();
    while (next != null && next.caseMark().equals(mark)) {
      // what is beyond the most of a case is counted as one too many, not kept
      if (rows.size() <= ExcelLines.MOST_ITEMS) {
        rows.add(next);
      }
      next = row();
    }
    ahead = next;
    if (!mark.isEmpty() && !cases.add(mark)) {
      first.findings().add(
          SourceFinding.in(ExcelColumn.STORY_NUMBER.heading, ExchangeFault.CASE_SCATTERED,
              mark.substring(0, Math.min(20, mark.length()))));
    }
    return lines.read(++count, rows);
  }

  private @Nullable ExcelRow row() throws IOException, XMLStreamException {
    if (ahead != null) {
      var row = ahead;
      ahead = null;
      return row;
    }
    for (var cells = sheet.next(); cells != null; cells = sheet.next()) {
      var row = ExcelRow.of(cells, columns, merges);
      if (!row.isEmpty()) {
        return row;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    sheet.close();
    parts.close();
  }
}
