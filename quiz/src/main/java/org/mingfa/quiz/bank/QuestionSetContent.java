package org.mingfa.quiz.bank;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.cms.publishing.EditionContent;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Question;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** A set as reviewers read it: every question with its answer, its explanation and the law behind it. */
@Component
class QuestionSetContent implements EditionContent {

  private final QuestionSetRepository sets;

  QuestionSetContent(QuestionSetRepository sets) {
    this.sets = sets;
  }

  @Override
  public String kind() {
    return QuestionSetConfiguration.QUESTIONS.name();
  }

  @Override
  public Mono<String> html(EditionId id) {
    return sets.of(id).map(wording -> html(wording.question())).collect(Collectors.joining("", "<ol>", "</ol>"));
  }

  @Override
  public Mono<String> plain(EditionId id) {
    return sets.of(id).map(wording -> wording.question().id() + "\n" + QuestionText.of(wording.question()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String editor(UUID document) {
    return "/cms/quiz/sets/" + document;
  }

  /** Every text is escaped here. */
  static String html(Question question) {
    var items = IntStream.range(0, question.items().size()).mapToObj(i -> html(question.items().get(i)))
        .collect(Collectors.joining());
    return "<li id=\"" + escaped(question.id()) + "\">"
        + (question.isCase() ? "<p>" + escaped(question.story()) + "</p>" : "") + items + "</li>";
  }

  private static String html(Item item) {
    var explanation = item.prompt().explanation();
    return "<p><strong>" + escaped(item.prompt().stem()) + "</strong></p>"
        + QuestionText.choices(item).stream().map(choice -> "<li>" + escaped(choice) + "</li>")
            .collect(Collectors.joining("", "<ul class=\"plain\">", "</ul>"))
        + "<p>答案：<strong>" + escaped(QuestionText.answer(item)) + "</strong></p><p>" + escaped(explanation.text())
        + "</p><p class=\"muted\">" + escaped(String.join("；", explanation.citations())) + "</p>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
