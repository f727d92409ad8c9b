package org.mingfa.quiz.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingfa.quiz.question.Question;

/** Writes a workbook like the template, with the questions in it. Texts are cells of text, whatever they begin with. */
final class ExcelWriter implements QuestionExport.FormatWriter {

  private static final int ROWS_HELD = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final TopicTitles topics;
  private int rows = 1;

  ExcelWriter(OutputStream out, TopicTitles topics) {
    this.workbook = new Workbook(new Unclosed(out), "Mingfa", null);
    this.topics = topics;
    this.sheet = workbook.newWorksheet(ExcelWorkbook.SHEET);
    ExcelTemplate.headings(sheet);
  }

  @Override
  public boolean write(Question question) throws IOException {
    var records = new ExcelRecords(topics).of(question);
    if (!Sameness.holds(question, () -> reread(records))) {
      return false;
    }
    records.forEach(row -> write(sheet, rows++, 0, row));
    if (rows % ROWS_HELD < records.size()) {
      sheet.flush();
    }
    return true;
  }

  private SourceRow reread(List<Map<ExcelColumn, String>> records) {
    var read = new ArrayList<ExcelRow>();
    records.forEach(row -> read.add(new ExcelRow(read.size() + 1, row, row, List.of())));
    return new ExcelLines(topics).read(1, read);
  }

  static void write(Worksheet sheet, int at, int left, Map<ExcelColumn, String> row) {
    row.forEach((column, text) -> {
      var c = left + column.position();
      if (column == ExcelColumn.DIFFICULTY) {
        sheet.value(at, c, Integer.valueOf(text));
      } else {
        // as text also where somebody edits it later, or saves it in a format without types
        sheet.value(at, c, ExcelStrings.escaped(text));
        sheet.style(at, c).format("@").wrapText(true).verticalAlignment("top").set();
      }
    });
  }

  @Override
  public void finish() throws IOException {
    ExcelTemplate.complete(workbook, sheet, topics);
    workbook.finish();
  }

  /** The stream belongs to the caller. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
