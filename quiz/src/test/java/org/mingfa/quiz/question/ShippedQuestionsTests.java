package org.mingfa.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.SingleChoice;

/** What the issue asks of the bank that comes with the product, its balance first. */
class ShippedQuestionsTests {

  private static final List<Question> ALL = ShippedQuestions.all();
  private static final List<Item> ITEMS = ALL.stream().flatMap(q -> q.items().stream()).toList();

  @Test
  void areManyOfAllKinds() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(600);
    assertThat(ALL.stream().map(Question::kind).distinct()).containsExactlyInAnyOrder(ItemKind.values());
    assertThat(ALL.stream().filter(q -> cites(q, "《宪法》"))).hasSizeGreaterThanOrEqualTo(120);
    assertThat(ALL.stream().filter(q -> cites(q, "《民法典》"))).hasSizeGreaterThanOrEqualTo(400);
    assertThat(ALL.stream().filter(q -> !cites(q, "《宪法》") && !cites(q, "《民法典》"))).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void areNoDuplicates() {
    assertThat(ALL).extracting(Question::id).doesNotHaveDuplicates();
    assertThat(ALL).extracting(NormalText::of).doesNotHaveDuplicates();
  }

  @Test
  void tellOfLifeMoreThanOfTexts() {
    assertThat(share(ITEMS, item -> item.prompt().style() == Style.LIFE)).isGreaterThanOrEqualTo(0.40);
    assertThat(share(ITEMS, item -> item.prompt().style() == Style.TEXT)).isLessThanOrEqualTo(0.10);
  }

  @Test
  void haveTheirKeysEvenlySpread() {
    var single = ITEMS.stream().filter(SingleChoice.class::isInstance).map(SingleChoice.class::cast)
        .filter(item -> item.choices().size() == 4).toList();
    var positions = single.stream().collect(Collectors.groupingBy(SingleChoice::right, Collectors.counting()));
    assertThat(positions.values()).allSatisfy(n -> assertThat((double) n / single.size()).isBetween(0.20, 0.30));
    var judged = ITEMS.stream().filter(Judgement.class::isInstance).map(Judgement.class::cast).toList();
    assertThat(share(judged, Judgement::holds)).isBetween(0.4, 0.6);
  }

  @Test
  void doNotGiveTheirKeyAwayByItsLength() {
    var single = ITEMS.stream().filter(SingleChoice.class::isInstance).map(SingleChoice.class::cast).toList();
    assertThat(share(single, ShippedQuestionsTests::isLongest)).isLessThanOrEqualTo(0.4);
  }

  @Test
  void standUnderKnownTopics() {
    assertThat(ALL.stream().map(Question::topic).collect(Collectors.groupingBy(Function.identity(),
        Collectors.counting()))).hasSizeGreaterThanOrEqualTo(16);
  }

  private static boolean isLongest(SingleChoice item) {
    var right = item.choices().get(item.right()).length();
    return item.choices().stream().filter(choice -> choice.length() >= right).count() == 1;
  }

  private static boolean cites(Question question, String statute) {
    return question.items().stream().flatMap(item -> item.prompt().explanation().citations().stream())
        .anyMatch(citation -> citation.startsWith(statute));
  }

  private static <T> double share(List<T> all, Predicate<T> which) {
    return (double) all.stream().filter(which).count() / Math.max(1, all.size());
  }
}
