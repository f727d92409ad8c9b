package org.mingfa.quiz.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.quiz.question.Question;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a set must keep to beside what its questions keep to on their own. */
@Component
class QuestionSetRules {

  private final QuestionSetRepository sets;

  QuestionSetRules(QuestionSetRepository sets) {
    this.sets = sets;
  }

  Mono<Void> check(UUID document, List<QuestionWording> wordings) {
    if (wordings.size() > QuestionSetEditor.MOST) {
      return Mono.error(new QuestionSetRefusal.TooMany(QuestionSetEditor.MOST).asException());
    }
    var seen = new HashSet<String>();
    var twice = wordings.stream().filter(w -> !seen.add(w.normalHash())).map(w -> w.question().id()).toList();
    return twice.isEmpty()
        ? topics(wordings).then(Mono.defer(() -> homes(document, wordings)))
        : Mono.error(new QuestionSetRefusal.SaysTheSame(twice).asException());
  }

  private Mono<Void> topics(List<QuestionWording> wordings) {
    return sets.topics().map(QuestionTopic::slug).collect(Collectors.toSet())
        .flatMap(known -> unknown(wordings, known));
  }

  private static Mono<Void> unknown(List<QuestionWording> wordings, Set<String> known) {
    return wordings.stream().map(w -> w.question().topic()).filter(topic -> !known.contains(topic)).findFirst()
        .map(topic -> Mono.<Void>error(new QuestionSetRefusal.UnknownTopic(topic).asException()))
        .orElseGet(Mono::empty);
  }

  private Mono<Void> homes(UUID document, List<QuestionWording> wordings) {
    return sets.elsewhere(document, wordings.stream().map(QuestionWording::question).map(Question::id).toList())
        .collectList().flatMap(ids -> ids.isEmpty()
            ? Mono.empty()
            : Mono.error(new QuestionSetRefusal.TakenElsewhere(ids).asException()));
  }
}
