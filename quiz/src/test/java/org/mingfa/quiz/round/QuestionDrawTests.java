package org.mingfa.quiz.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.QuestionJson;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.quiz.question.ShippedQuestions;
import org.mingfa.quiz.round.QuestionDraw.Outcome;

/** Every quota is kept whenever that is possible, and chance can be checked. */
class QuestionDrawTests {

  private static final RoundSeed SEED = RoundSeed.of("a test");
  private static final List<String> STATUTES = List.of("宪法", "民法典", "劳动法");
  private static final List<String> TOPICS = List.of("sea", "work", "women");

  static QuestionWording wording(String id, String statute, String topic, int difficulty) {
    return QuestionWording.of(QuestionJson.stored("""
        {"id":"%s","kind":"single","topic":"%s","difficulty":%d,"style":"life","stem":"%s？","options":["甲","乙","丙","丁"],
         "key":"A","explanation":"因为。","citations":["《%s》第一条"]}""".formatted(id, topic, difficulty, id, statute)));
  }

  static Quota quota(int count, String statute, String topic, int easiest, int hardest) {
    return new Quota(count, statute.isEmpty() ? Set.of() : Set.of(statute), topic.isEmpty() ? Set.of() : Set.of(topic),
        Set.of(), easiest, hardest);
  }

  static List<QuestionWording> drawn(List<QuestionWording> bank, Blueprint blueprint, RoundSeed seed) {
    return switch (QuestionDraw.draw(bank, blueprint, seed)) {
      case Outcome.Drawn(var wordings) -> wordings;
      case Outcome.TooFew(var quota) -> throw new AssertionError("short of " + quota);
    };
  }

  @Test
  void movesAQuestionToAnotherQuotaWhereThatKeepsBoth() {
    var bank = List.of(wording("both", "宪法", "sea", 1), wording("one", "宪法", "work", 1));
    for (var i = 0; i < 20; i++) {
      assertThat(drawn(bank, new Blueprint(List.of(quota(1, "宪法", "", 1, 5), quota(1, "", "sea", 1, 5))),
          RoundSeed.of("seed " + i))).hasSize(2);
    }
  }

  @Test
  void saysOfWhichQuestionsThereAreTooFew() {
    var quota = quota(2, "宪法", "", 4, 5);
    assertThat(QuestionDraw.draw(List.of(wording("hard", "宪法", "sea", 4), wording("easy", "宪法", "sea", 1)),
        new Blueprint(List.of(quota)), SEED)).isEqualTo(new Outcome.TooFew(quota));
  }

  /** Banks and blueprints at random: some can be kept, some cannot; checked against trying everything. */
  @Test
  void keepsEveryQuotaWheneverThatIsPossible() {
    var random = new Random(20261124);
    var kept = 0;
    for (var round = 0; round < 400; round++) {
      var bank = IntStream.range(0, 1 + random.nextInt(7)).mapToObj(i -> wording("q-" + i, any(STATUTES, random),
          any(TOPICS, random), 1 + random.nextInt(5))).toList();
      var quotas = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> anyQuota(random)).toList();
      var outcome = QuestionDraw.draw(bank, new Blueprint(quotas), RoundSeed.of("round " + round));
      assertThat(outcome instanceof Outcome.Drawn).isEqualTo(canKeep(places(quotas), bank));
      if (outcome instanceof Outcome.Drawn(var wordings)) {
        kept++;
        assertThat(wordings).doesNotHaveDuplicates().hasSize(places(quotas).size());
        assertThat(canKeep(places(quotas), wordings)).isTrue();
      }
    }
    assertThat(kept).isBetween(50, 350);
  }

  private static Quota anyQuota(Random random) {
    var easiest = 1 + random.nextInt(4);
    return quota(1 + random.nextInt(3), random.nextBoolean() ? any(STATUTES, random) : "",
        random.nextBoolean() ? any(TOPICS, random) : "", easiest, Math.min(5, easiest + random.nextInt(4)));
  }

  private static String any(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<Quota> places(List<Quota> quotas) {
    return quotas.stream().flatMap(quota -> Collections.nCopies(quota.count(), quota).stream()).toList();
  }

  private static boolean canKeep(List<Quota> places, List<QuestionWording> bank) {
    if (places.isEmpty()) {
      return true;
    }
    for (var i = 0; i < bank.size(); i++) {
      if (places.getFirst().takes(bank.get(i).question())) {
        var rest = new ArrayList<>(bank);
        rest.remove(i);
        if (canKeep(places.subList(1, places.size()), rest)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void theSameSeedDrawsTheSameWhateverTheOrderOfTheBank() {
    var bank = new ArrayList<>(ShippedQuestions.all().stream().map(QuestionWording::of).toList());
    var first = drawn(bank, Blueprint.quick(), SEED);
    Collections.shuffle(bank, new Random(3));
    assertThat(drawn(bank, Blueprint.quick(), SEED)).isEqualTo(first);
    assertThat(drawn(bank, Blueprint.quick(), RoundSeed.of("another"))).isNotEqualTo(first);
    assertThat(SEED.commitment()).isNotEqualTo(RoundSeed.of("another").commitment()).hasSize(64);
  }

  @Test
  void theShippedBankKeepsEveryBlueprintAndNoQuestionIsAskedTooOften() {
    var bank = ShippedQuestions.all().stream().map(QuestionWording::of).toList();
    var asked = new HashMap<String, Integer>();
    for (var i = 0; i < 200; i++) {
      var seed = RoundSeed.of("exposure " + i);
      assertThat(drawn(bank, Blueprint.quick(), seed)).hasSize(10)
          .allMatch(w -> w.question().kind() != ItemKind.CASE)
          .allSatisfy(w -> asked.merge(w.question().id(), 1, Integer::sum));
      assertThat(drawn(bank, Blueprint.cases(), seed)).hasSize(2);
      assertThat(drawn(bank, Blueprint.challenge(), seed)).hasSize(50);
    }
    assertThat(asked.values()).allMatch(times -> times <= 25);
  }

  @Test
  void choicesAreShuffledEvenlyAndPicksLeadBack() {
    var wording = wording("shuffle", "宪法", "sea", 1);
    var first = new int[4];
    for (var i = 0; i < 400; i++) {
      var shown = ShownItem.shuffled(wording, 0, RoundSeed.of("order " + i));
      assertThat(shown.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
      assertThat(shown.picks(shown.key())).isEqualTo(shown.it().key());
      assertThat(shown.choices().get(shown.key().getFirst())).isEqualTo("甲");
      first[shown.order().getFirst()]++;
    }
    assertThat(IntStream.of(first)).allMatch(n -> n >= 60 && n <= 140);
  }

  @Test
  void stepsNeverStandInTheRightOrderAndJudgementsKeepTheirs() {
    for (var question : ShippedQuestions.all()) {
      for (var item = 0; item < question.items().size(); item++) {
        var shown = ShownItem.shuffled(QuestionWording.of(question), item, SEED);
        switch (shown.it().kind()) {
          case ORDERING -> assertThat(shown.order()).isNotEqualTo(shown.it().key());
          case JUDGEMENT -> assertThat(shown.choices()).containsExactly("对", "错");
          case SINGLE, MULTIPLE, MATCHING, CASE -> assertThat(shown.picks(shown.key())).isEqualTo(shown.it().key());
        }
      }
    }
  }
}
