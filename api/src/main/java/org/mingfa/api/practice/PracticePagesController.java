package org.mingfa.api.practice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.pages.ResidentPages;
import org.mingfa.api.pages.Section;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.quiz.bank.QuestionBank;
import org.mingfa.quiz.round.PlayedItem;
import org.mingfa.quiz.round.Round;
import org.mingfa.quiz.round.RoundDesk;
import org.mingfa.quiz.round.RoundKind;
import org.mingfa.quiz.round.RoundWish;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Practising on the phone: one question a page, plain forms, so that it works without a script. */
@Controller
class PracticePagesController {

  private final RoundDesk desk;
  private final QuestionBank bank;
  private final CitedLaws laws;
  private final ResidentPages pages;
  private final Clock clock;

  PracticePagesController(RoundDesk desk, QuestionBank bank, CitedLaws laws, ResidentPages pages, Clock clock) {
    this.desk = desk;
    this.bank = bank;
    this.laws = laws;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/practice")
  Mono<Void> choose(ServerWebExchange exchange) {
    return pages.fresh(exchange, Section.PRACTICE, "practice",
        desk.playableTopics().collectList().flatMap(slugs -> bank.topics()
            .filter(topic -> slugs.contains(topic.slug())).collectList()).map(PracticePage::new));
  }

  @PostMapping("/practice/rounds")
  Mono<Void> start(ServerWebExchange exchange) {
    return exchange.getFormData().map(PracticePagesController::wish).flatMap(desk::start)
        .flatMap(round -> to(exchange, "/practice/rounds/" + round.id()));
  }

  private static RoundWish wish(MultiValueMap<String, String> form) {
    var kind = Objects.requireNonNullElse(form.getFirst("kind"), "").toUpperCase(Locale.ROOT);
    var topic = Objects.requireNonNullElse(form.getFirst("topic"), "");
    var again = Objects.requireNonNullElse(form.get("again"), List.<String>of());
    try {
      return new RoundWish(RoundKind.valueOf(kind), topic.isEmpty() ? null : topic, limit(form.getFirst("seconds")),
          again.stream().map(ContentHash::new).toList());
    } catch (IllegalArgumentException _) {
      throw InputRefusal.invalid("答题方式").asException();
    }
  }

  private static @Nullable Duration limit(@Nullable String seconds) {
    return seconds == null || seconds.isEmpty() ? null : Duration.ofSeconds(Integer.parseInt(seconds));
  }

  /** The next item to answer; with {@code answered} that item with its answer; the result where nothing is left. */
  @GetMapping("/practice/rounds/{id}")
  Mono<Void> show(@PathVariable UUID id, @RequestParam(defaultValue = "") String answered,
      ServerWebExchange exchange) {
    return desk.find(id).flatMap(round -> page(exchange, round, asked(round, answered), false));
  }

  private @Nullable PlayedItem asked(Round round, String answered) {
    var at = answered.matches("\\d{1,3}") ? Integer.parseInt(answered) : -1;
    return at >= 0 && at < round.items().size() && round.items().get(at).isAnswered()
        ? round.items().get(at)
        : round.next(clock.instant()).orElse(null);
  }

  @PostMapping("/practice/rounds/{id}/answers/{position}")
  Mono<Void> answer(@PathVariable UUID id, @PathVariable int position, ServerWebExchange exchange) {
    return Mono.zip(desk.find(id), exchange.getFormData()).flatMap(sent -> {
      var round = sent.getT1();
      if (position < 0 || position >= round.items().size()) {
        return Mono.error(InputRefusal.notFound().asException());
      }
      var item = round.items().get(position);
      return desk.answer(id, position, AnswerForm.places(item.shown(), sent.getT2()))
          .then(Mono.defer(() -> to(exchange, "/practice/rounds/" + id + "?answered=" + position)))
          .onErrorResume(RefusedException.class, e -> refused(exchange, round, item, e));
    });
  }

  /** No answer at all: the page again, with a word. A second answer, or one too late, leads to where the round is. */
  private Mono<Void> refused(ServerWebExchange exchange, Round round, PlayedItem item, RefusedException e) {
    if (e.refusal().status() == HttpStatus.BAD_REQUEST.value()) {
      exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
      return page(exchange, round, item, true);
    }
    return to(exchange, "/practice/rounds/" + round.id() + (item.isAnswered() ? "?answered=" + item.position() : ""));
  }

  private Mono<Void> page(ServerWebExchange exchange, Round round, @Nullable PlayedItem item, boolean unanswered) {
    var behind = item != null && item.isAnswered()
        ? laws.of(item.shown().it().prompt().explanation())
        : Mono.just(List.<CitedLaw>of());
    exchange.getResponse().getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    return pages.fresh(exchange, Section.PRACTICE, "round",
        behind.map(found -> page(round, item, found, unanswered)));
  }

  private RoundPage page(Round round, @Nullable PlayedItem item, List<CitedLaw> behind, boolean unanswered) {
    var now = clock.instant();
    var wrong = round.items().stream().filter(it -> it.mark() != null && !it.mark().right()).toList();
    return new RoundPage(round.id(), round.kind().name().toLowerCase(Locale.ROOT), round.items().size(),
        round.answered(), round.right(), round.isOver(now), item, behind, unanswered, wrong, left(round, now),
        round.commitment(), round.seed(now).orElse(null));
  }

  private static @Nullable Long left(Round round, Instant now) {
    var until = round.until();
    return until == null ? null : Math.max(0, Duration.between(now, until).toSeconds());
  }

  private static Mono<Void> to(ServerWebExchange exchange, String place) {
    exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
    exchange.getResponse().getHeaders().setLocation(URI.create(place));
    exchange.getResponse().getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    return exchange.getResponse().setComplete();
  }
}
