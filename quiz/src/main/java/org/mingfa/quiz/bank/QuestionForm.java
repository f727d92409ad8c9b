package org.mingfa.quiz.bank;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionLine;
import org.mingfa.quiz.question.QuestionReader;
import org.mingfa.quiz.question.QuestionReading;

/**
 * The fields of a question's editing page; with a story it is a case.
 *
 * @param author
 *          who wrote it first; the page shows it and sends it back
 * @param seen
 *          the lock version of the edition that the page has shown
 * @param edition
 *          that edition's number
 * @param more
 *          there where this is no saving, but asks for one more item to fill in
 */
record QuestionForm(@Nullable String topic, @Nullable String author, @Nullable String story,
    @Nullable List<ItemForm> items, long seen, int edition,
    @Nullable String more) {

  static QuestionForm of(Question question, Edition shown) {
    return new QuestionForm(question.topic(), question.author(), question.story(),
        question.items().stream().map(ItemForm::of).toList(), 0, 0, null).over(shown);
  }

  static QuestionForm empty(Edition shown, String author, boolean story) {
    return new QuestionForm("", author, story ? "\n" : "",
        story ? List.of(ItemForm.EMPTY, ItemForm.EMPTY) : List.of(ItemForm.EMPTY), 0, 0, null).over(shown);
  }

  /** The same words, now in place of what this edition says. */
  QuestionForm over(Edition shown) {
    return new QuestionForm(topic, author, story, items, shown.head().lockVersion(), shown.id().number(),
        null);
  }

  /** With one more item to fill in. */
  QuestionForm withMore() {
    return new QuestionForm(topic, author, story, Stream.concat(given().stream(), Stream.of(ItemForm.EMPTY)).toList(),
        seen, edition, null);
  }

  QuestionReading read(String id) {
    return QuestionReader.read(line(id));
  }

  private QuestionLine line(String id) {
    var filled = given().stream().filter(item -> !item.isBlank()).toList();
    var told = Objects.requireNonNullElse(story, "").strip();
    if (told.isEmpty() && filled.size() <= 1) {
      return filled.stream().findFirst().orElse(ItemForm.EMPTY).line(id, topic, author);
    }
    return new QuestionLine(id, ItemKind.CASE.written(), topic, author, null, null, told, null, null, null, null, null,
        filled.stream().map(item -> item.line(null, null, null)).toList(), null, null, null, null);
  }

  /** Whether the page asks for a story: there is one, was one, or there are several items. */
  public boolean isCase() {
    return !Objects.requireNonNullElse(story, "").isEmpty() || given().size() > 1;
  }

  private List<ItemForm> given() {
    return Objects.requireNonNullElse(items, List.of());
  }
}
