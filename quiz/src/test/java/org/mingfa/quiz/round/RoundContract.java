package org.mingfa.quiz.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.digest.Sha256;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.quiz.bank.LiveQuestion;
import org.mingfa.quiz.bank.QuestionBank;
import org.mingfa.quiz.engine.LoadedQuizTest;
import org.mingfa.quiz.question.ItemKind;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a round promises, on every engine, over the shipped questions. */
@LoadedQuizTest
abstract class RoundContract {

  @Autowired
  RoundDesk desk;
  @Autowired
  RoundRepository rounds;
  @Autowired
  QuestionBank bank;
  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  Editions editions;
  @Autowired
  MovableClock clock;

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(20)), "nothing came");
  }

  static void refused(Mono<?> mono, String code) {
    StepVerifier.create(mono).expectErrorSatisfies(e -> assertThat(e).isInstanceOfSatisfying(RefusedException.class,
        refused -> assertThat(refused.refusal().code()).isEqualTo(code))).verify();
  }

  Round start(RoundKind kind) {
    return now(desk.start(RoundWish.of(kind)));
  }

  Round right(Round round, int position) {
    return now(desk.answer(round.id(), position, round.items().get(position).shown().key()));
  }

  Round wrong(Round round, int position) {
    return now(desk.answer(round.id(), position, wrongly(round, position)));
  }

  /** An answer that is one, and wrong: the key turned by a place. */
  static List<Integer> wrongly(Round round, int position) {
    var shown = round.items().get(position).shown();
    var choices = shown.choices().size();
    return shown.key().size() == choices
        ? IntStream.range(0, choices).mapToObj(i -> shown.key().get((i + 1) % choices)).toList()
        : List.of(IntStream.range(0, choices).filter(i -> !shown.key().contains(i)).findFirst().orElseThrow());
  }

  @Test
  void aQuickRoundHasTenQuestionsAndTellsItsSeedAtTheEnd() {
    var round = start(RoundKind.QUICK);
    assertThat(round.items()).hasSize(10);
    assertThat(round.seed(clock.instant())).isEmpty();
    for (var i = 0; i < 10; i++) {
      round = i % 2 == 0 ? right(round, i) : wrong(round, i);
    }
    assertThat(round.isOver(clock.instant())).isTrue();
    assertThat(round.right()).isEqualTo(5);
    assertThat(Sha256.of(round.seed(clock.instant()).orElseThrow()).hex()).isEqualTo(round.commitment());
  }

  @Test
  void aChallengeEndsAtTheFirstError() {
    var round = start(RoundKind.CHALLENGE);
    assertThat(round.items()).hasSize(50);
    refused(desk.answer(round.id(), 3, List.of(0)), "not-yet");
    round = wrong(right(right(round, 0), 1), 2);
    assertThat(round.isOver(clock.instant())).isTrue();
    assertThat(round.right()).isEqualTo(2);
    refused(desk.answer(round.id(), 3, List.of(0)), "round-over");
  }

  @Test
  void aCaseRoundAsksEveryItemOfItsStories() {
    var round = start(RoundKind.CASE);
    assertThat(round.items()).allMatch(item -> item.shown().question().kind() == ItemKind.CASE)
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(round.items().getFirst().shown().question()).isEqualTo(round.items().get(1).shown().question());
  }

  @Test
  void theDailyQuestionIsTheSameForEverybodyOnADay() {
    var first = start(RoundKind.DAILY).items().getFirst().shown().hash();
    assertThat(start(RoundKind.DAILY).items()).hasSize(1)
        .allMatch(item -> item.shown().hash().equals(first));
    assertThat(now(Flux.range(0, 4).concatMap(_ -> {
      clock.forward(Duration.ofDays(1));
      return desk.start(RoundWish.of(RoundKind.DAILY));
    }).map(round -> round.items().getFirst().shown().hash()).distinct().count())).isGreaterThan(1);
  }

  @Test
  void whatWasGotWrongIsAskedAgain() {
    var before = start(RoundKind.QUICK).items().stream().map(item -> item.shown().hash()).limit(3).toList();
    var again = now(desk.start(new RoundWish(RoundKind.AGAIN, null, null, before)));
    assertThat(again.items().stream().map(item -> item.shown().hash()).distinct()).containsExactlyElementsOf(before);
    refused(desk.start(new RoundWish(RoundKind.AGAIN, null, null, List.of())), "invalid");
  }

  @Test
  void aTopicIsAskedAloneAndAnUnknownOneHasTooFewQuestions() {
    var round = now(desk.start(new RoundWish(RoundKind.QUICK, "inheritance", null, List.of())));
    assertThat(round.items()).allMatch(item -> item.shown().question().topic().equals("inheritance"));
    refused(desk.start(new RoundWish(RoundKind.QUICK, "no-such-topic", null, List.of())), "too-few-questions");
  }

  @Test
  void anAnswerCountsOnceHoweverOftenItComes() {
    var round = start(RoundKind.QUICK);
    var key = round.items().getFirst().shown().key();
    var sixteen = Flux.range(0, 16).flatMap(_ -> desk.answer(round.id(), 0, key), 16).collectList();
    assertThat(now(sixteen)).hasSize(16).allMatch(after -> after.answered() == 1 && after.right() == 1);
    refused(desk.answer(round.id(), 0, wrongly(round, 0)), "already-answered");
    assertThat(now(desk.find(round.id())).right()).isEqualTo(1);
  }

  @Test
  void ofTwoAnswersAtTheSameMomentOneCounts() {
    for (var i = 0; i < 10; i++) {
      var round = start(RoundKind.QUICK);
      var both = Flux.just(round.items().getFirst().shown().key(), wrongly(round, 0))
          .flatMap(places -> desk.answer(round.id(), 0, places).map(_ -> 1)
              .onErrorResume(RefusedException.class, _ -> Mono.just(0)), 2)
          .reduce(0, Integer::sum);
      assertThat(now(both)).isEqualTo(1);
    }
  }

  @Test
  void noAnswerCountsAfterTheTimeIsUp() {
    var round = now(desk.start(new RoundWish(RoundKind.QUICK, null, Duration.ofMinutes(1), List.of())));
    right(round, 0);
    clock.forward(Duration.ofSeconds(61));
    refused(desk.answer(round.id(), 1, round.items().get(1).shown().key()), "round-over");
    assertThat(right(round, 0).right()).as("the first is still told again").isEqualTo(1);
    refused(desk.start(new RoundWish(RoundKind.QUICK, null, Duration.ofSeconds(1), List.of())), "invalid");
  }

  @Test
  void refusesWhatIsNoAnswer() {
    var round = start(RoundKind.QUICK);
    for (var places : List.of(List.<Integer>of(), List.of(99), List.of(-1), List.of(0, 0))) {
      refused(desk.answer(round.id(), 0, places), "bad-answer");
    }
    refused(desk.answer(round.id(), 10, List.of(0)), "not-found");
    refused(desk.answer(UUID.randomUUID(), 0, List.of(0)), "not-found");
  }

  @Test
  void aWithdrawnSetIsNotAskedAnyMoreAndItsRoundsGoOn() {
    var topic = new RoundWish(RoundKind.QUICK, "personality", null, List.of());
    var round = now(desk.start(topic));
    var sets = now(bank.askable().filter(live -> live.wording().question().topic().equals("personality"))
        .map(LiveQuestion::set).distinct().collectList());
    sets.forEach(this::withdraw);
    refused(desk.start(topic), "too-few-questions");
    assertThat(right(round, 0).right()).isEqualTo(1);
  }

  private void withdraw(EditionId set) {
    workflow.withdraw(set, now(editions.find(set)).head().lockVersion(), "试验",
        new Actor(UUID.randomUUID().toString(), Set.of(Role.FINAL_REVIEWER))).block(Duration.ofSeconds(20));
  }

  @Test
  void roundsThatNobodyPlaysGoAfterADay() {
    var idle = start(RoundKind.QUICK);
    var played = right(start(RoundKind.QUICK), 0);
    clock.forward(Duration.ofHours(25));
    assertThat(now(rounds.sweep(clock.instant().minus(Duration.ofDays(1))))).isPositive();
    refused(desk.find(idle.id()), "not-found");
    assertThat(now(desk.find(played.id())).answered()).isEqualTo(1);
  }
}
