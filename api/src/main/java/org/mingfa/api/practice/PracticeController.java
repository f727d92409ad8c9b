package org.mingfa.api.practice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.quiz.round.RoundDesk;
import org.mingfa.quiz.round.RoundKind;
import org.mingfa.quiz.round.RoundWish;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rounds for programs. */
@RestController
@RequestMapping(path = "/api/v1/practice/rounds", produces = MediaType.APPLICATION_JSON_VALUE)
class PracticeController {

  /**
   * What to play.
   *
   * @param kind
   *          quick, challenge, case, daily or again
   * @param again
   *          hashes of wordings, for again
   */
  record Wish(@Nullable String kind, @Nullable String topic, @Nullable Integer limitSeconds,
      @Nullable List<String> again) {

    RoundWish read() {
      try {
        var hashes = Objects.requireNonNullElse(again, List.<String>of()).stream()
            .map(hash -> new ContentHash(String.valueOf(hash))).toList();
        return new RoundWish(RoundKind.valueOf(String.valueOf(kind).toUpperCase(Locale.ROOT)), topic,
            limitSeconds == null ? null : Duration.ofSeconds(limitSeconds), hashes);
      } catch (IllegalArgumentException _) {
        throw InputRefusal.invalid("kind").asException();
      }
    }
  }

  /** An answer: which item, and the places chosen. */
  record Answer(@Nullable Integer position, @Nullable List<Integer> places) {
  }

  private final RoundDesk desk;
  private final Clock clock;

  PracticeController(RoundDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<PlayedRound> start(@RequestBody Wish wish) {
    return Mono.fromSupplier(wish::read).flatMap(desk::start).map(round -> PlayedRound.of(round, clock.instant()));
  }

  @GetMapping("/{id}")
  Mono<PlayedRound> find(@PathVariable UUID id) {
    return desk.find(id).map(round -> PlayedRound.of(round, clock.instant()));
  }

  /** The value is the round after it; the same answer again changes nothing and gets the same. */
  @PostMapping("/{id}/answers")
  Mono<PlayedRound> answer(@PathVariable UUID id, @RequestBody Answer answer) {
    var places = Objects.requireNonNullElse(answer.places(), List.<Integer>of());
    return answer.position() == null || places.stream().anyMatch(Objects::isNull)
        ? Mono.error(InputRefusal.invalid("position").asException())
        : desk.answer(id, answer.position(), places).map(round -> PlayedRound.of(round, clock.instant()));
  }
}
