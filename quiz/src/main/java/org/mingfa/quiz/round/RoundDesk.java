package org.mingfa.quiz.round;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.quiz.question.Marking;
import org.mingfa.quiz.question.QuestionWording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where rounds are begun and played online, without an account. The key of an item leaves the house only with the
 * answer to it. An answer counts once: the same again gets the same, another one afterwards is refused.
 */
@Service
public class RoundDesk {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final QuestionCatalogue catalogue;
  private final RoundRepository rounds;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  RoundDesk(QuestionCatalogue catalogue, RoundRepository rounds, Clock clock) {
    this.catalogue = catalogue;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** Draws a round. Refused as {@code too-few-questions} where the bank cannot keep every quota. */
  @Transactional
  public Mono<Round> start(RoundWish wish) {
    if (!wish.makesSense()) {
      return Mono.error(InputRefusal.invalid("答题方式").asException());
    }
    var seed = RoundSeed.random(random);
    return catalogue.now().flatMap(bank -> questions(wish, bank, seed)).map(questions -> round(wish, questions, seed))
        .flatMap(round -> rounds.add(round).thenReturn(round));
  }

  private Mono<List<QuestionWording>> questions(RoundWish wish, List<QuestionWording> bank, RoundSeed seed) {
    var topic = wish.topic();
    return switch (wish.kind()) {
      case QUICK -> drawn(bank, topic == null ? Blueprint.quick() : Blueprint.topic(topic), seed);
      case CHALLENGE -> drawn(bank, Blueprint.challenge(), seed);
      case CASE -> drawn(bank, Blueprint.cases(), seed);
      case DAILY -> daily(bank);
      case AGAIN -> again(wish.again(), bank);
    };
  }

  private static Mono<List<QuestionWording>> drawn(List<QuestionWording> bank, Blueprint blueprint, RoundSeed seed) {
    return switch (QuestionDraw.draw(bank, blueprint, seed)) {
      case QuestionDraw.Outcome.Drawn(var wordings) -> Mono.just(wordings);
      case QuestionDraw.Outcome.TooFew _ -> Mono.error(RoundRefusal.TOO_FEW_QUESTIONS.asException());
    };
  }

  /** Settled by the first who asks; drawn anew only if it may not be asked any more. */
  private Mono<List<QuestionWording>> daily(List<QuestionWording> bank) {
    var day = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    var settled = rounds.daily(day).flatMap(hash -> Mono.justOrEmpty(
        bank.stream().filter(wording -> wording.hash().equals(hash)).findFirst())).map(List::of);
    return settled.switchIfEmpty(Mono.defer(() -> drawn(bank, Blueprint.daily(), RoundSeed.of("daily/" + day))
        .flatMap(drawn -> rounds.settle(day, drawn.getFirst().hash()).thenReturn(drawn))));
  }

  /** Those that may still be asked, by question: what was corrected meanwhile is asked in its new wording. */
  private static Mono<List<QuestionWording>> again(List<ContentHash> wanted, List<QuestionWording> bank) {
    var byHash = bank.stream().collect(Collectors.toMap(QuestionWording::hash, Function.identity()));
    var found = wanted.stream().distinct().filter(byHash::containsKey).map(byHash::get).toList();
    return found.isEmpty() ? Mono.error(RoundRefusal.TOO_FEW_QUESTIONS.asException()) : Mono.just(found);
  }

  private Round round(RoundWish wish, List<QuestionWording> questions, RoundSeed seed) {
    var shown = new ArrayList<ShownItem>();
    for (var wording : questions) {
      IntStream.range(0, wording.question().items().size())
          .forEach(item -> shown.add(ShownItem.shuffled(wording, item, seed)));
    }
    var limit = wish.limit();
    return new Round(UUID.randomUUID(), wish.kind(), seed.commitment(), seed.hex(), now(),
        limit == null ? null : now().plus(limit),
        IntStream.range(0, shown.size()).mapToObj(i -> new PlayedItem(i, shown.get(i), null, null)).toList());
  }

  /** The topics with enough questions for a quick round of their own. */
  public Flux<String> playableTopics() {
    return catalogue.now().flatMapIterable(bank -> bank.stream().map(wording -> wording.question().topic()).distinct()
        .filter(topic -> Blueprint.topic(topic).quotas().stream().allMatch(quota -> bank.stream()
            .filter(wording -> quota.takes(wording.question())).count() >= quota.count()))
        .toList());
  }

  /** A round by its id; refused as {@code not-found}. */
  public Mono<Round> find(UUID id) {
    return rounds.find(id).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()));
  }

  /**
   * Takes the answer to an item.
   *
   * @param places
   *          places on the screen, see {@link ShownItem#picks}
   * @return the round with the answer in it
   */
  @Transactional
  public Mono<Round> answer(UUID id, int position, List<Integer> places) {
    return find(id).flatMap(round -> position < 0 || position >= round.items().size()
        ? Mono.error(InputRefusal.notFound().asException())
        : answer(round, round.items().get(position), places));
  }

  private Mono<Round> answer(Round round, PlayedItem item, List<Integer> places) {
    if (item.isAnswered()) {
      return repeated(round, item, places);
    }
    var picks = item.shown().picks(places);
    if (!Marking.isAnswer(item.shown().it(), picks)) {
      return Mono.error(RoundRefusal.BAD_ANSWER.asException());
    }
    if (round.isOver(clock.instant())) {
      return Mono.error(RoundRefusal.ROUND_OVER.asException());
    }
    if (round.kind() == RoundKind.CHALLENGE && !round.next(clock.instant()).filter(item::equals).isPresent()) {
      return Mono.error(RoundRefusal.NOT_YET.asException());
    }
    return rounds.answer(round.id(), item.position(), places, Marking.mark(item.shown().it(), picks), now())
        .then(find(round.id())).flatMap(after -> repeated(after, after.items().get(item.position()), places));
  }

  /** Whoever answered first at the same moment counts, and gets the same as whoever asks again. */
  private static Mono<Round> repeated(Round round, PlayedItem item, List<Integer> places) {
    return places.equals(item.places()) ? Mono.just(round) : Mono.error(RoundRefusal.ALREADY_ANSWERED.asException());
  }

  private Instant now() {
    return Rows.micros(clock.instant());
  }
}
