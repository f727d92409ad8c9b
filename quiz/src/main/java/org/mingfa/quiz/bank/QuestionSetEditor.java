package org.mingfa.quiz.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Actor;
import org.mingfa.quiz.question.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The desk where sets are written. Body and edition change in one transaction; what is refused leaves the set as it
 * was. A set holds no more questions than somebody can read before signing.
 */
@Service
public class QuestionSetEditor {

  /** The most questions of a set. */
  public static final int MOST = 200;

  private final QuestionSetRepository sets;
  private final QuestionSetRules rules;
  private final EditorialWorkflow workflow;
  private final Editions editions;

  QuestionSetEditor(QuestionSetRepository sets, QuestionSetRules rules, EditorialWorkflow workflow,
      Editions editions) {
    this.sets = sets;
    this.rules = rules;
    this.workflow = workflow;
    this.editions = editions;
  }

  /** A new set as a draft. */
  @Transactional
  public Mono<EditionId> create(String slug, String title, List<Question> questions, Actor actor) {
    var wordings = wordings(questions);
    return workflow.create(QuestionSetConfiguration.QUESTIONS, slug, title, hash(title, wordings), actor)
        .flatMap(id -> fill(id, wordings));
  }

  /**
   * Puts a question in the place of the one with its id, or at the end. The values are as for
   * {@link EditorialWorkflow#edit}.
   */
  @Transactional
  public Mono<EditionId> put(UUID document, int shown, long seen, Question question, Actor actor) {
    return change(document, shown, seen, body -> {
      var all = new LinkedHashMap<String, Question>();
      body.forEach(q -> all.put(q.id(), q));
      all.put(question.id(), question);
      return List.copyOf(all.values());
    }, actor);
  }

  /** Takes a question out of the set; earlier editions keep it. */
  @Transactional
  public Mono<EditionId> remove(UUID document, int shown, long seen, String question, Actor actor) {
    return change(document, shown, seen, body -> {
      var all = new ArrayList<>(body);
      if (!all.removeIf(q -> q.id().equals(question))) {
        throw InputRefusal.notFound().asException();
      }
      return all;
    }, actor);
  }

  private Mono<EditionId> change(UUID document, int shown, long seen, UnaryOperator<List<Question>> how,
      Actor actor) {
    var base = new EditionId(document, shown);
    return editions.find(base).switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()))
        .flatMap(edition -> sets.of(base).map(QuestionWording::question).collectList().map(how)
            .map(QuestionSetEditor::wordings)
            .flatMap(body -> workflow
                .edit(document, shown, seen, edition.head().title(), hash(edition.head().title(), body), actor)
                .flatMap(id -> fill(id, body))));
  }

  /**
   * Shipped questions, live at once and marked so; as a draft where the bureau wants to sign first. Empty where a set
   * of that slug is there, whatever its state.
   */
  @Transactional
  public Mono<EditionId> adopt(String slug, String title, List<Question> questions, boolean live) {
    var wordings = wordings(questions);
    var hash = hash(title, wordings);
    var kind = QuestionSetConfiguration.QUESTIONS;
    return (live
        ? workflow.adoptNew(kind, slug, title, hash, "import")
        : workflow.takeInDraft(kind, slug, title, hash, "import")).flatMap(id -> fill(id, wordings));
  }

  private Mono<EditionId> fill(EditionId id, List<QuestionWording> wordings) {
    return rules.check(id.document(), wordings).then(Mono.defer(() -> sets.replace(id, wordings))).thenReturn(id);
  }

  private static List<QuestionWording> wordings(List<Question> questions) {
    return questions.stream().map(QuestionWording::of).toList();
  }

  private static ContentHash hash(String title, List<QuestionWording> wordings) {
    var parts = new ArrayList<String>();
    parts.add(title);
    wordings.forEach(wording -> parts.add(wording.hash().hex()));
    return ContentHash.of(parts.toArray(String[]::new));
  }
}
