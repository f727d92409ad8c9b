package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionJson;
import org.mingfa.quiz.question.Style;

/** The workbook that staff fill in: sheet 题目 with lists to choose from, sheet 填写说明 with an example of each kind. */
public final class ExcelTemplate {

  private static final String INSTRUCTIONS = "填写说明";
  private static final String LISTS = "可选值";
  private static final int RULES_WIDTH = 90;

  private ExcelTemplate() {
  }

  /**
   * Writes an empty one.
   *
   * @param topics
   *          what 主题 may be chosen from
   * @param out
   *          stays open
   */
  public static void write(OutputStream out, TopicTitles topics) throws IOException {
    new ExcelWriter(out, topics).finish();
  }

  /** One question of each kind, for the instructions. */
  static List<Question> examples() throws IOException {
    return lines("examples.jsonl").stream().map(QuestionJson::stored).toList();
  }

  static void headings(Worksheet sheet) {
    for (var column : ExcelColumn.values()) {
      sheet.width(column.position(), column.width);
      if (column != ExcelColumn.DIFFICULTY) {
        // else 1-2 typed as an id becomes a date
        sheet.style(column.position()).format("@").set();
      }
      heading(sheet, 0, column.position(), column.heading + (column.required ? "*" : ""));
    }
    sheet.freezePane(0, 1);
  }

  private static void heading(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, text);
    sheet.style(row, column).bold().fillColor("DDEBF7").set();
  }

  /** Adds lists and instructions to a workbook whose questions are written. */
  static void complete(Workbook workbook, Worksheet questions, TopicTitles topics) throws IOException {
    var lists = workbook.newWorksheet(LISTS);
    lists.setVisibilityState(VisibilityState.HIDDEN);
    list(questions, ExcelColumn.KIND, lists, 0, Stream.of(ItemKind.values()).map(QuestionWords.KINDS::get).toList());
    list(questions, ExcelColumn.STYLE, lists, 1, Stream.of(Style.values()).map(QuestionWords.STYLES::get).toList());
    list(questions, ExcelColumn.DIFFICULTY, lists, 2, IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList());
    list(questions, ExcelColumn.TOPIC, lists, 3, List.copyOf(topics.bySlug().values()));
    questions.finish();
    instructions(workbook.newWorksheet(INSTRUCTIONS), topics);
  }

  private static void list(Worksheet questions, ExcelColumn column, Worksheet lists, int at, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    for (var row = 0; row < values.size(); row++) {
      if (column == ExcelColumn.DIFFICULTY) {
        lists.value(row, at, Integer.valueOf(values.get(row)));
      } else {
        lists.value(row, at, values.get(row));
      }
    }
    questions.range(1, column.position(), QuestionSource.MOST_ROWS, column.position())
        .validateWithList(lists.range(0, at, values.size() - 1, at)).allowBlank(true).showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.WARNING).errorTitle(column.heading).error("请从列表中选择");
  }

  private static void instructions(Worksheet sheet, TopicTitles topics) throws IOException {
    var row = 0;
    for (var rule : lines("instructions.txt")) {
      sheet.value(row++, 0, rule);
    }
    heading(sheet, row++, 0, "各种题型的示例（请填在“" + ExcelWorkbook.SHEET + "”表里，不要填在这里）");
    for (var column : ExcelColumn.values()) {
      heading(sheet, row, column.position() + 1, column.heading);
    }
    var records = new ExcelRecords(topics);
    for (var example : examples()) {
      for (var record : records.of(example)) {
        ExcelWriter.write(sheet, ++row, 1, record);
      }
    }
    sheet.width(0, RULES_WIDTH);
    Stream.of(ExcelColumn.values()).forEach(column -> sheet.width(column.position() + 1, column.width));
  }

  private static List<String> lines(String resource) throws IOException {
    try (var in = ExcelTemplate.class.getResourceAsStream("/exchange/" + resource)) {
      if (in == null) {
        throw new IOException("a resource is missing: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    }
  }
}
