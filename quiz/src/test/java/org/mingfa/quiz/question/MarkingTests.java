package org.mingfa.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;

class MarkingTests {

  private static final Prompt PROMPT = new Prompt("问？", Style.LAW, 1,
      new Explanation("因为。", List.of("《民法典》第一条"), List.of(), ""));
  private static final List<String> FOUR = List.of("甲", "乙", "丙", "丁");

  @Test
  void aSingleChoiceIsRightOrWrong() {
    var item = new SingleChoice(PROMPT, FOUR, 2);
    assertThat(Marking.mark(item, List.of(2))).isEqualTo(new Mark(true, 1));
    assertThat(Marking.mark(item, List.of(0))).isEqualTo(new Mark(false, 0));
  }

  @Test
  void aMultipleChoiceCountsWhatIsChosenUnlessOneOfItIsWrong() {
    var item = new MultipleChoice(PROMPT, FOUR, List.of(0, 2));
    assertThat(Marking.mark(item, List.of(2, 0))).isEqualTo(new Mark(true, 1));
    assertThat(Marking.mark(item, List.of(2))).isEqualTo(new Mark(false, 0.5));
    assertThat(Marking.mark(item, List.of(0, 2, 3))).isEqualTo(new Mark(false, 0));
  }

  @Test
  void ofAJudgementTheFirstChoiceSaysThatItHolds() {
    assertThat(Marking.mark(new Judgement(PROMPT, true), List.of(0)).right()).isTrue();
    assertThat(Marking.mark(new Judgement(PROMPT, false), List.of(0)).right()).isFalse();
  }

  @Test
  void anOrderingAndAMatchingCountWhatStandsInItsPlace() {
    assertThat(Marking.mark(new Ordering(PROMPT, FOUR), List.of(0, 1, 3, 2))).isEqualTo(new Mark(false, 0.5));
    assertThat(Marking.mark(new Matching(PROMPT, List.of("一", "二"), List.of("甲", "乙")), List.of(0, 1)).right())
        .isTrue();
  }

  @Test
  void whatIsNoAnswerIsNotMarked() {
    var single = new SingleChoice(PROMPT, FOUR, 2);
    for (var picks : List.of(List.<Integer>of(), List.of(4), List.of(-1), List.of(1, 2), List.of(2, 2))) {
      assertThat(Marking.isAnswer(single, picks)).as(picks.toString()).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> Marking.mark(single, picks));
    }
    assertThat(Marking.isAnswer(new Ordering(PROMPT, FOUR), List.of(0, 1, 2))).isFalse();
    assertThat(Marking.isAnswer(new MultipleChoice(PROMPT, FOUR, List.of(0)), List.of())).isFalse();
  }

  @Test
  void theKeyIsRightAndNothingButTheKey() {
    var random = new Random(7);
    for (var round = 0; round < 2_000; round++) {
      var picks = new ArrayList<>(List.of(0, 1, 2, 3));
      Collections.shuffle(picks, random);
      assertThat(Marking.mark(new Ordering(PROMPT, FOUR), picks).right()).isEqualTo(picks.equals(List.of(0, 1, 2, 3)));
      var some = picks.subList(0, 1 + random.nextInt(4)).stream().sorted().toList();
      var key = List.of(1, 3);
      var mark = Marking.mark(new MultipleChoice(PROMPT, FOUR, key), some);
      assertThat(mark.right()).isEqualTo(some.equals(key));
      assertThat(mark.share()).isBetween(0.0, 1.0);
    }
  }
}
