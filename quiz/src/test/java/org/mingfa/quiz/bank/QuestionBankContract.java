package org.mingfa.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfa.quiz.engine.QuizTest;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionJson;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What the bank promises, on every engine. Each test has sets and questions of its own. */
@QuizTest
abstract class QuestionBankContract {

  static final Actor EDITOR = someone(Role.EDITOR);

  @Autowired
  QuestionSetEditor editor;
  @Autowired
  QuestionSetRepository rows;
  @Autowired
  QuestionBank bank;
  @Autowired
  EditorialWorkflow workflow;
  @Autowired
  Editions editions;

  static Actor someone(Role role) {
    return new Actor(UUID.randomUUID().toString(), Set.of(role));
  }

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(20)), "nothing came");
  }

  static void refused(Mono<?> mono, String code) {
    StepVerifier.create(mono).expectErrorSatisfies(e -> assertThat(e).isInstanceOfSatisfying(RefusedException.class,
        refused -> assertThat(refused.refusal().code()).isEqualTo(code))).verify();
  }

  @BeforeEach
  void theTopicIsThere() {
    rows.addTopic(new QuestionTopic("sea", "海洋与渔业", 1)).block(Duration.ofSeconds(20));
  }

  static Question question(String id, String stem) {
    return QuestionJson.stored("""
        {"id":"%s","kind":"single","topic":"sea","difficulty":2,"style":"life","stem":"%s","options":["还给失主","留下自用"],
         "key":"A","explanation":"应当返还。","citations":["《渔灯法》第二条"],"words":["返还"]}""".formatted(id, stem));
  }

  EditionId aSet(String slug) {
    return now(editor.create(slug, "赶海题", List.of(question(slug + "-1", slug + "捡到手机？"),
        question(slug + "-2", slug + "捡到船？")), EDITOR));
  }

  long lock(EditionId id) {
    return now(editions.find(id)).head().lockVersion();
  }

  void publish(EditionId id) {
    workflow.submit(id, lock(id), null, EDITOR).block(Duration.ofSeconds(20));
    for (var stage : QuestionSetConfiguration.QUESTIONS.stages()) {
      now(workflow.sign(id, lock(id), now(editions.find(id)).head().hash(), "", someone(stage)));
    }
  }

  List<String> askable(UUID set) {
    return now(bank.askable().filter(live -> live.set().document().equals(set))
        .map(live -> live.wording().question().id()).collectList());
  }

  List<String> ids(EditionId id) {
    return now(rows.of(id).map(wording -> wording.question().id()).collectList());
  }

  @Test
  void isAskedOnlyAfterThreeHaveSigned() {
    var set = aSet("signed");
    assertThat(askable(set.document())).isEmpty();
    publish(set);
    assertThat(askable(set.document())).containsExactly("signed-1", "signed-2");
  }

  @Test
  void keepsEveryWordingThatWasEverAsked() {
    var first = aSet("kept");
    publish(first);
    var old = now(rows.of(first).next());
    var second = now(editor.put(first.document(), 1, lock(first), question("kept-1", "改了的题？"), EDITOR));
    assertThat(second.number()).isEqualTo(2);
    assertThat(askable(first.document())).as("the live edition stays as it was").hasSize(2);
    publish(second);
    assertThat(now(bank.wording(old.hash()))).isEqualTo(old);
    assertThat(now(rows.of(second).next()).question().items().getFirst().prompt().stem()).isEqualTo("改了的题？");
    assertThat(now(rows.hashes(first).collectList())).contains(old.hash().hex());
  }

  @Test
  void anEditVoidsTheSignatures() {
    var set = aSet("void");
    workflow.submit(set, lock(set), null, EDITOR).block(Duration.ofSeconds(20));
    now(workflow.sign(set, lock(set), now(editions.find(set)).head().hash(), "", someone(Role.FIRST_REVIEWER)));
    now(editor.put(set.document(), 1, lock(set), question("void-3", "新添的题？"), EDITOR));
    assertThat(now(editions.find(set))).isInstanceOf(Edition.Draft.class);
    assertThat(ids(set)).containsExactly("void-1", "void-2", "void-3");
  }

  @Test
  void refusesAStaleHandAndAnUnknownQuestion() {
    var set = aSet("stale");
    now(editor.remove(set.document(), 1, 1, "stale-1", EDITOR));
    refused(editor.put(set.document(), 1, 1, question("stale-1", "旧的手？"), EDITOR), "stale-edition");
    refused(editor.remove(set.document(), 1, lock(set), "stale-1", EDITOR), "not-found");
    assertThat(ids(set)).containsExactly("stale-2");
  }

  @Test
  void aQuestionBelongsToOneSetAndSaysSomethingOfItsOwn() {
    aSet("home");
    refused(editor.create("guest", "别的", List.of(question("home-1", "同号的题？")), EDITOR), "question-elsewhere");
    refused(editor.create("twin", "双生", List.of(question("twin-1", "一样的题？"), question("twin-2", "一样的题")), EDITOR),
        "same-question");
    refused(editor.create("lost", "无题目类", List.of(QuestionJson.stored(QuestionJson.write(question("lost-1", "？"))
        .replace("sea", "no-topic"))), EDITOR), "unknown-topic");
    refused(editor.create("many", "太多", IntStream.rangeClosed(0, QuestionSetEditor.MOST)
        .mapToObj(i -> question("many-" + i, "第" + i + "题？")).toList(), EDITOR), "too-many-questions");
    assertThat(now(editions.document(QuestionSetConfiguration.QUESTIONS, "guest").hasElement())).isFalse();
  }

  @Test
  void onlyEditorsWrite() {
    var set = aSet("role");
    refused(editor.put(set.document(), 1, 1, question("role-9", "谁写？"), someone(Role.FINAL_REVIEWER)),
        "not-allowed.editor");
    refused(editor.create("role-2", "谁建", List.of(), someone(Role.ADMINISTRATOR)), "not-allowed.editor");
  }

  @Test
  void adoptsOnceAndAsDraftsWhereTheBureauWantsToSign() {
    var adopted = now(editor.adopt("shipped", "示例", List.of(question("shipped-1", "示例题？")), true));
    assertThat(now(editor.adopt("shipped", "示例", List.of(question("shipped-2", "又一题？")), true).hasElement())).isFalse();
    assertThat(askable(adopted.document())).containsExactly("shipped-1");
    var draft = now(editor.adopt("shipped-draft", "示例", List.of(question("draft-1", "草稿题？")), false));
    assertThat(now(editions.find(draft))).isInstanceOf(Edition.Draft.class);
  }
}
