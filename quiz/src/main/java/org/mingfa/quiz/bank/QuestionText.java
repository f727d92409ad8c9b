package org.mingfa.quiz.bank;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;
import org.mingfa.quiz.question.Question;

/** A question as plain lines, the right answer with it: for comparing, and for reading aloud. */
final class QuestionText {

  private QuestionText() {
  }

  static String of(Question question) {
    var items = IntStream.range(0, question.items().size())
        .mapToObj(i -> item(question.items().get(i), question.isCase() ? (i + 1) + ". " : ""))
        .collect(Collectors.joining("\n"));
    return question.isCase() ? question.story() + "\n" + items : items;
  }

  private static String item(Item item, String number) {
    var explanation = item.prompt().explanation();
    return number + item.prompt().stem() + "\n" + String.join("\n", choices(item)) + "\n答案：" + answer(item) + "\n解析："
        + explanation.text() + "\n依据：" + String.join("；", explanation.citations());
  }

  /** The choices with their letters or numbers; a pair with both its sides. */
  static List<String> choices(Item item) {
    var choices = item.choices();
    return switch (item) {
      case SingleChoice _,MultipleChoice _ -> lines(choices.size(), i -> letter(i) + ". " + choices.get(i));
      case Judgement _ -> List.of();
      case Ordering _ -> lines(choices.size(), i -> (i + 1) + ". " + choices.get(i));
      case Matching matching -> lines(choices.size(), i -> matching.left().get(i) + " — " + choices.get(i));
    };
  }

  private static List<String> lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).toList();
  }

  static String answer(Item item) {
    return switch (item) {
      case SingleChoice _,MultipleChoice _ ->
        item.key().stream().map(QuestionText::letter).collect(Collectors.joining());
      case Judgement judgement -> judgement.holds() ? "对" : "错";
      case Ordering _ -> "如上顺序";
      case Matching _ -> "如上配对";
    };
  }

  private static String letter(int pick) {
    return String.valueOf((char) ('A' + pick));
  }
}
