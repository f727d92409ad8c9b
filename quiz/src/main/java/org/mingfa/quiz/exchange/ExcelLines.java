package org.mingfa.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.QuestionLine;

/** Makes lines of rows: of one row a question, of several that share a story a case. */
final class ExcelLines {

  /** One more than a case may have, so that too many are seen as such. */
  static final int MOST_ITEMS = 7;
  private static final List<ExcelColumn> SHARED = List.of(ExcelColumn.ID, ExcelColumn.TOPIC, ExcelColumn.AUTHOR,
      ExcelColumn.STORY);

  private final TopicTitles topics;

  ExcelLines(TopicTitles topics) {
    this.topics = topics;
  }

  SourceRow read(int number, List<ExcelRow> rows) {
    var first = rows.getFirst();
    var where = "第 " + first.number() + (rows.size() > 1 ? "–" + rows.getLast().number() : "") + " 行";
    var draft = new LineDraft();
    draft.id = first.text(ExcelColumn.ID);
    draft.topic = topics.slug(stripped(first.text(ExcelColumn.TOPIC)));
    draft.author = first.text(ExcelColumn.AUTHOR);
    rows.forEach(row -> draft.findings.addAll(row.findings()));
    if (first.caseMark().isEmpty()) {
      item(first, draft);
    } else {
      draft.kind(ItemKind.CASE);
      draft.story = first.text(ExcelColumn.STORY);
      draft.questions = items(rows, draft);
    }
    return draft.row(number, where);
  }

  private static List<QuestionLine> items(List<ExcelRow> rows, LineDraft draft) {
    var first = rows.getFirst();
    rows.stream().skip(1).forEach(row -> SHARED.stream()
        .filter(column -> row.text(column) != null
            && !Objects.equals(stripped(row.text(column)), stripped(first.text(column))))
        .forEach(column -> draft.findings
            .add(SourceFinding.in(column.heading, ExchangeFault.CASE_DIFFERS, row.address(column)))));
    var head = ItemKind.CASE.written().equals(QuestionWords.kind(first.text(ExcelColumn.KIND)));
    return rows.stream().skip(head ? 1 : 0).limit(MOST_ITEMS).map(row -> {
      var item = new LineDraft();
      item(row, item);
      draft.findings.addAll(item.findings);
      return item.line();
    }).toList();
  }

  private static void item(ExcelRow row, LineDraft draft) {
    draft.kind = QuestionWords.kind(row.text(ExcelColumn.KIND));
    draft.style = QuestionWords.style(row.text(ExcelColumn.STYLE));
    draft.difficulty = difficulty(row, draft);
    draft.stem = row.text(ExcelColumn.STEM);
    draft.explanation = row.text(ExcelColumn.EXPLANATION);
    draft.citations = list(row.text(ExcelColumn.CITATIONS));
    draft.words = list(row.text(ExcelColumn.WORDS));
    draft.unworded = row.text(ExcelColumn.UNWORDED);
    var choices = choices(row);
    var key = row.text(ExcelColumn.KEY);
    if (ItemKind.ORDERING.written().equals(draft.kind)) {
      draft.steps = choices;
      draft.key = key;
    } else if (ItemKind.MATCHING.written().equals(draft.kind)) {
      draft.pairs = choices.stream().map(ExcelLines::pair).toList();
      draft.key = key;
    } else if (ItemKind.JUDGEMENT.written().equals(draft.kind)) {
      judgement(choices, Objects.requireNonNullElse(key, ""), draft);
    } else {
      draft.options = choices.isEmpty() ? null : choices;
      draft.key = key == null ? null : QuestionWords.folded(key);
    }
  }

  /** 对 and 错, in any of their words; or a letter, where 选项A and 选项B hold them. */
  private static void judgement(List<String> choices, String key, LineDraft draft) {
    var said = QuestionWords.judgement(choices);
    draft.options = choices.isEmpty() || said.isPresent() ? null : choices;
    var which = "AB".indexOf(QuestionWords.folded(key));
    var holds = said.isPresent() && which >= 0 && key.strip().length() == 1
        ? said.map(both -> both.get(which))
        : QuestionWords.holds(key);
    draft.key = holds.map(h -> h ? "T" : "F").orElse(key);
  }

  private static List<String> choices(ExcelRow row) {
    var choices = new ArrayList<>(ExcelColumn.OPTIONS.stream()
        .map(column -> Objects.requireNonNullElse(row.text(column), "")).toList());
    // a gap stays, so that letters keep their choices and the gap is found
    while (!choices.isEmpty() && choices.getLast().isEmpty()) {
      choices.removeLast();
    }
    return choices;
  }

  private static List<String> pair(String written) {
    for (var sign : List.of(" = ", "＝", "=")) {
      var at = written.indexOf(sign);
      if (at >= 0) {
        return List.of(written.substring(0, at).strip(), written.substring(at + sign.length()).strip());
      }
    }
    return List.of(written);
  }

  private static @Nullable Integer difficulty(ExcelRow row, LineDraft draft) {
    var written = row.text(ExcelColumn.DIFFICULTY);
    if (written == null) {
      return null;
    }
    var digits = QuestionWords.folded(written);
    if (digits.matches("-?\\d{1,6}")) {
      return Integer.valueOf(digits);
    }
    draft.findings.add(SourceFinding.in(ExcelColumn.DIFFICULTY.heading, ExchangeFault.NOT_A_NUMBER,
        written.substring(0, Math.min(20, written.length()))));
    return null;
  }

  /** One a line; or, where there is one line, with semicolons between. */
  private static @Nullable List<String> list(@Nullable String written) {
    if (written == null) {
      return null;
    }
    var lines = written.replace("\r", "").indexOf('\n') >= 0 ? written.lines() : Stream.of(written.split("[；;]", -1));
    return lines.map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }
}
