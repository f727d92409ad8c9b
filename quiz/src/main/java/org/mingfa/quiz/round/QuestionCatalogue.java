package org.mingfa.quiz.round;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mingfa.quiz.bank.LiveQuestion;
import org.mingfa.quiz.bank.QuestionBank;
import org.mingfa.quiz.question.QuestionWording;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What may be asked now, kept in memory as long as the bank says that nothing changed: on every node, with no message
 * between them.
 */
@Component
class QuestionCatalogue {

  private record Snapshot(String revision, List<QuestionWording> wordings) {
  }

  private final QuestionBank bank;
  private final AtomicReference<Snapshot> last = new AtomicReference<>(new Snapshot("", List.of()));

  QuestionCatalogue(QuestionBank bank) {
    this.bank = bank;
  }

  Mono<List<QuestionWording>> now() {
    return bank.revision().flatMap(revision -> {
      var kept = last.get();
      return kept.revision().equals(revision) ? Mono.just(kept.wordings()) : read(revision);
    });
  }

  /** The revision was read before: what changes meanwhile is read again the next time. */
  private Mono<List<QuestionWording>> read(String revision) {
    return bank.askable().map(LiveQuestion::wording).collectList()
        .doOnNext(wordings -> last.set(new Snapshot(revision, wordings)));
  }
}
