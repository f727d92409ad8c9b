package org.mingfa.quiz.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row by its columns.
 *
 * @param addresses
 *          where the texts stand, for findings; a row about to be written has none
 */
record ExcelRow(int number, Map<ExcelColumn, String> texts, Map<ExcelColumn, String> addresses,
    List<SourceFinding> findings) {

  static ExcelRow of(List<ExcelCell> cells, Map<Integer, ExcelColumn> columns, ExcelMerges merges) {
    var texts = new EnumMap<ExcelColumn, String>(ExcelColumn.class);
    var addresses = new EnumMap<ExcelColumn, String>(ExcelColumn.class);
    var findings = new ArrayList<SourceFinding>();
    var number = cells.getFirst().row();
    for (var cell : cells) {
      var column = columns.get(cell.column());
      if (column != null) {
        addresses.put(column, cell.address());
        switch (cell.content()) {
          case TEXT -> texts.put(column, ExcelStrings.plain(cell.text()));
          case FORMULA -> findings.add(SourceFinding.in(column.heading, ExchangeFault.FORMULA, cell.address()));
          case ERROR -> findings.add(SourceFinding.in(column.heading, ExchangeFault.ERROR_CELL, cell.address()));
        }
      }
    }
    merges.of(number).limit(10)
        .forEach(range -> findings.add(SourceFinding.of(ExchangeFault.MERGED_CELL, range)));
    return new ExcelRow(number, texts, addresses, findings);
  }

  @Nullable
  String text(ExcelColumn column) {
    return texts.get(column);
  }

  /** Whether nothing stands in any column that is read. */
  boolean isEmpty() {
    return addresses.isEmpty() && findings.isEmpty();
  }

  /** What rows of one case share; empty for a question of its own. */
  String caseMark() {
    var number = Objects.requireNonNullElse(text(ExcelColumn.STORY_NUMBER), "").strip();
    return number.isEmpty() ? Objects.requireNonNullElse(text(ExcelColumn.STORY), "").strip() : number;
  }

  String address(ExcelColumn column) {
    return addresses.getOrDefault(column, column.heading);
  }
}
