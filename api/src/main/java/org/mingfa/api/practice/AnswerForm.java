package org.mingfa.api.practice;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;
import org.mingfa.quiz.round.ShownItem;
import org.springframework.util.MultiValueMap;

/**
 * An answer as a form without a script sends it: {@code pick} once for each chosen place; for an ordering
 * {@code rank0}… with each step's number from 1; for a matching {@code pick0}… with the place chosen for each left
 * side. What makes no sense is no answer.
 */
final class AnswerForm {

  private AnswerForm() {
  }

  /** The places, empty where the form is not an answer. */
  static List<Integer> places(ShownItem shown, MultiValueMap<String, String> form) {
    var count = shown.choices().size();
    return switch (shown.it()) {
      case SingleChoice _,MultipleChoice _,Judgement _ ->
        Objects.requireNonNullElse(form.get("pick"), List.<String>of()).stream().map(AnswerForm::number).toList();
      case Matching _ -> IntStream.range(0, count).mapToObj(i -> number(form.getFirst("pick" + i))).toList();
      case Ordering _ -> byRank(IntStream.range(0, count).mapToObj(i -> number(form.getFirst("rank" + i))).toList());
    };
  }

  private static List<Integer> byRank(List<Integer> ranks) {
    var places = IntStream.rangeClosed(1, ranks.size()).mapToObj(ranks::indexOf).toList();
    return places.contains(-1) ? List.of() : places;
  }

  private static int number(@Nullable String field) {
    return field != null && field.matches("\\d{1,2}") ? Integer.parseInt(field) : -1;
  }
}
