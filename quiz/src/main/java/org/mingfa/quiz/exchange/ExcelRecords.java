package org.mingfa.quiz.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingfa.quiz.question.Explanation;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Question;

/** The rows of a question, by column: one, or for a case a row with the story and one for each item. */
final class ExcelRecords {

  private static final String PAIR = " = ";

  private final TopicTitles topics;

  ExcelRecords(TopicTitles topics) {
    this.topics = topics;
  }

  List<Map<ExcelColumn, String>> of(Question question) {
    var head = head(question);
    if (!question.isCase()) {
      fill(head, question.items().getFirst());
      return List.of(head);
    }
    var rows = new ArrayList<Map<ExcelColumn, String>>();
    head.put(ExcelColumn.KIND, QuestionWords.KINDS.get(ItemKind.CASE));
    head.put(ExcelColumn.STORY_NUMBER, question.id());
    head.put(ExcelColumn.STORY, question.story());
    rows.add(head);
    for (var item : question.items()) {
      var row = new EnumMap<ExcelColumn, String>(ExcelColumn.class);
      row.put(ExcelColumn.STORY_NUMBER, question.id());
      fill(row, item);
      rows.add(row);
    }
    return rows;
  }

  private Map<ExcelColumn, String> head(Question question) {
    var row = new EnumMap<ExcelColumn, String>(ExcelColumn.class);
    row.put(ExcelColumn.ID, question.id());
    row.put(ExcelColumn.TOPIC, String.valueOf(topics.title(question.topic())));
    put(row, ExcelColumn.AUTHOR, question.author());
    return row;
  }

  private static void fill(Map<ExcelColumn, String> row, Item item) {
    var prompt = item.prompt();
    row.put(ExcelColumn.KIND, QuestionWords.KINDS.get(item.kind()));
    row.put(ExcelColumn.DIFFICULTY, String.valueOf(prompt.difficulty()));
    row.put(ExcelColumn.STYLE, QuestionWords.STYLES.get(prompt.style()));
    row.put(ExcelColumn.STEM, prompt.stem());
    put(row, ExcelColumn.KEY, key(item));
    var choices = choices(item);
    for (var i = 0; i < choices.size(); i++) {
      row.put(ExcelColumn.OPTIONS.get(i), choices.get(i));
    }
    explain(row, prompt.explanation());
  }

  private static void explain(Map<ExcelColumn, String> row, Explanation explanation) {
    row.put(ExcelColumn.EXPLANATION, explanation.text());
    put(row, ExcelColumn.CITATIONS, list(explanation.citations()));
    put(row, ExcelColumn.WORDS, list(explanation.words()));
    put(row, ExcelColumn.UNWORDED, explanation.unworded());
  }

  private static List<String> choices(Item item) {
    return switch (item) {
      case SingleChoice _,MultipleChoice _,Ordering _ -> item.choices();
      case Judgement _ -> List.of();
      case Matching matching -> IntStream.range(0, matching.left().size())
          .mapToObj(i -> matching.left().get(i) + PAIR + matching.choices().get(i)).toList();
    };
  }

  private static String key(Item item) {
    return switch (item) {
      case SingleChoice _,MultipleChoice _ -> letters(item.key());
      case Judgement judgement -> judgement.holds() ? QuestionWords.HOLDS : QuestionWords.FAILS;
      case Ordering _,Matching _ -> "";
    };
  }

  private static String letters(List<Integer> picks) {
    var letters = new StringBuilder();
    picks.forEach(pick -> letters.append((char) ('A' + pick)));
    return letters.toString();
  }

  // the line end at the end keeps a single text with a semicolon in it whole
  private static String list(List<String> texts) {
    var whole = texts.size() > 1 || texts.stream().noneMatch(text -> text.matches("(?s).*[；;].*"));
    return String.join("\n", texts) + (whole ? "" : "\n");
  }

  private static void put(Map<ExcelColumn, String> row, ExcelColumn column, String text) {
    if (!text.isEmpty()) {
      row.put(column, text);
    }
  }
}
