package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * A first look through a sheet: its merged ranges, which stand after the rows, and whether it has more rows than are
 * taken.
 */
record ExcelMerges(List<Merge> merges) {

  private static final int MOST = 1_000;

  record Merge(String range, int firstRow, int lastRow) {
  }

  static ExcelMerges read(InputStream in) throws IOException, XMLStreamException {
    var merges = new ArrayList<Merge>();
    var rows = 0;
    var filled = false;
    try (var xml = new MarkupReader(in)) {
      for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
        switch (name) {
          case "row" -> {
            rows += filled ? 1 : 0;
            filled = false;
          }
          case "v", "is", "f" -> filled = true;
          case "mergeCell" -> merge(xml.attribute("ref"), merges);
          default -> {
            // looks and columns
          }
        }
        // the row being looked at is not counted yet, and the first is the heading
        if (rows > QuestionSource.MOST_ROWS + 1) {
          throw ExchangeRefusal.tooManyRows();
        }
      }
    }
    if (rows + (filled ? 1 : 0) > QuestionSource.MOST_ROWS + 1) {
      throw ExchangeRefusal.tooManyRows();
    }
    return new ExcelMerges(List.copyOf(merges));
  }

  private static void merge(@org.jspecify.annotations.Nullable String ref, List<Merge> merges) {
    var range = ref == null ? "" : ref;
    var colon = range.indexOf(':');
    var first = ExcelCell.row(colon < 0 ? range : range.substring(0, colon));
    merges.add(new Merge(range, first, Math.max(first, ExcelCell.row(range.substring(colon + 1)))));
    if (merges.size() > MOST) {
      throw ExchangeRefusal.mergedCells();
    }
  }

  /** The ranges that a row is part of. */
  Stream<String> of(int row) {
    return merges.stream().filter(merge -> merge.firstRow() <= row && row <= merge.lastRow()).map(Merge::range);
  }
}
