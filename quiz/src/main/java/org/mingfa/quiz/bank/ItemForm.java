package org.mingfa.quiz.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.QuestionLine;

/**
 * One item as the editing page sends it.
 *
 * @param choices
 *          one a line: the options, the steps in the right order, or the pairs as 左 = 右
 * @param key
 *          letters of the options; 对 or 错
 * @param citations
 *          one a line
 * @param words
 *          with blanks between them
 */
record ItemForm(@Nullable String kind, @Nullable String style, @Nullable Integer difficulty, @Nullable String stem,
    @Nullable String choices, @Nullable String key, @Nullable String explanation, @Nullable String citations,
    @Nullable String words) {

  static final ItemForm EMPTY = new ItemForm(ItemKind.SINGLE.written(), "life", 2, "", "", "", "", "", "");

  static ItemForm of(Item item) {
    var prompt = item.prompt();
    var explanation = prompt.explanation();
    var choices = switch (item) {
      case Matching m -> IntStream.range(0, m.left().size()).mapToObj(i -> m.left().get(i) + " = " + m.choices().get(i))
          .collect(Collectors.joining("\n"));
      case Item.Judgement _ -> "";
      case Item.SingleChoice _,Item.MultipleChoice _,Item.Ordering _ -> String.join("\n", item.choices());
    };
    var key = switch (item) {
      case Item.Ordering _,Matching _ -> "";
      case Item.Judgement _,Item.SingleChoice _,Item.MultipleChoice _ -> QuestionText.answer(item);
    };
    return new ItemForm(item.kind().written(), prompt.style().written(), prompt.difficulty(), prompt.stem(), choices,
        key,
        explanation.text(), String.join("\n", explanation.citations()), String.join(" ", explanation.words()));
  }

  /** Nothing was filled in: an item that somebody asked for and did not use. */
  boolean isBlank() {
    return text(stem).isBlank() && text(choices).isBlank() && text(explanation).isBlank() && text(citations).isBlank();
  }

  /** As a line of its own, with what belongs to the question as given. */
  QuestionLine line(@Nullable String id, @Nullable String topic, @Nullable String author) {
    var lines = lines(choices);
    var ordering = ItemKind.ORDERING.written().equals(kind);
    var matching = ItemKind.MATCHING.written().equals(kind);
    var chosen = !ordering && !matching && !lines.isEmpty();
    return new QuestionLine(id, kind, topic, author, difficulty, style, null, stem, chosen ? lines : null, writtenKey(),
        ordering ? lines : null, matching ? pairs(lines) : null, null, explanation, lines(citations),
        wordList(), null);
  }

  private @Nullable String writtenKey() {
    var given = text(key).strip().toUpperCase(Locale.ROOT);
    return switch (given) {
      case "" -> null;
      case "对", "正确" -> "T";
      case "错", "错误" -> "F";
      default -> given;
    };
  }

  private @Nullable List<String> wordList() {
    var given = text(words).strip();
    return given.isEmpty() ? null : List.of(given.split("[\\s　]+", -1));
  }

  private static List<List<String>> pairs(List<String> lines) {
    var pairs = new ArrayList<List<String>>();
    for (var line : lines) {
      var at = Math.max(line.indexOf('='), line.indexOf('＝'));
      pairs.add(at < 0 ? List.of(line) : List.of(line.substring(0, at).strip(), line.substring(at + 1).strip()));
    }
    return pairs;
  }

  private static List<String> lines(@Nullable String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }
}
