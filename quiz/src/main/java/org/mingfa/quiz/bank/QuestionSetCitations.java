package org.mingfa.quiz.bank;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.cms.citation.CitationSource;
import org.mingfa.cms.citation.CitingText;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.quiz.question.Explanation;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Prompt;
import org.mingfa.quiz.question.Question;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Where questions cite: each question is a part of its own, so that it alone is flagged when its provision changes. */
@Component
class QuestionSetCitations implements CitationSource {

  private final QuestionSetRepository sets;

  QuestionSetCitations(QuestionSetRepository sets) {
    this.sets = sets;
  }

  @Override
  public String kind() {
    return QuestionSetConfiguration.QUESTIONS.name();
  }

  @Override
  public Flux<CitingText> texts(EditionId id) {
    return sets.of(id).map(QuestionWording::question)
        .map(question -> new CitingText(question.id(), text(question), null));
  }

  private static String text(Question question) {
    return question.items().stream().map(Item::prompt).map(Prompt::explanation)
        .flatMap(QuestionSetCitations::lines).distinct().collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Explanation explanation) {
    return explanation.citations().stream();
  }
}
