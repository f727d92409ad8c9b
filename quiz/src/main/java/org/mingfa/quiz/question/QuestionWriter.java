package org.mingfa.quiz.question;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;

/** Writes a question as the line that reads back as the same question. */
public final class QuestionWriter {

  private QuestionWriter() {
  }

  public static QuestionLine write(Question question) {
    var author = none(question.author());
    if (!question.isCase()) {
      return line(question.items().getFirst(), question.id(), question.topic(), author);
    }
    var inner = question.items().stream().map(item -> line(item, null, null, null)).toList();
    return new QuestionLine(question.id(), ItemKind.CASE.written(), question.topic(), author, null, null,
        question.story(), null, null, null, null, null, inner, null, null, null, null);
  }

  private static QuestionLine line(Item item, @Nullable String id, @Nullable String topic, @Nullable String author) {
    var prompt = item.prompt();
    var explanation = prompt.explanation();
    return new QuestionLine(id, item.kind().written(), topic, author, prompt.difficulty(), prompt.style().written(),
        null, prompt.stem(), options(item), key(item), item instanceof Ordering o ? o.choices() : null,
        item instanceof Matching m ? pairs(m) : null, null, explanation.text(), explanation.citations(),
        explanation.words().isEmpty() ? null : explanation.words(), none(explanation.unworded()));
  }

  private static @Nullable List<String> options(Item item) {
    return switch (item) {
      case SingleChoice _,MultipleChoice _ -> item.choices();
      case Judgement _,Ordering _,Matching _ -> null;
    };
  }

  private static @Nullable String key(Item item) {
    return switch (item) {
      case SingleChoice _,MultipleChoice _ ->
        item.key().stream().map(pick -> String.valueOf((char) ('A' + pick))).collect(Collectors.joining());
      case Judgement j -> j.holds() ? "T" : "F";
      case Ordering _,Matching _ -> null;
    };
  }

  private static List<List<String>> pairs(Matching item) {
    return IntStream.range(0, item.left().size()).mapToObj(i -> List.of(item.left().get(i), item.choices().get(i)))
        .toList();
  }

  private static @Nullable String none(String text) {
    return text.isEmpty() ? null : text;
  }
}
