package org.mingfa.cms.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.mingfatest.CmsTest;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What the desk of entries promises, on every engine. Each test has an entry of its own. */
@CmsTest
abstract class HandbookEditorContract {

  static final Actor EDITOR = someone(Role.EDITOR);
  static final Actor COLLEAGUE = someone(Role.EDITOR);

  @Autowired
  HandbookEditor editor;
  @Autowired
  HandbookLibrary library;
  @Autowired
  HandbookRepository rows;
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

  static void refused(Mono<?> mono, String code, String... said) {
    StepVerifier.create(mono).expectErrorSatisfies(e -> assertThat(e).isInstanceOfSatisfying(RefusedException.class,
        refused -> {
          assertThat(refused.refusal().code()).isEqualTo(code);
          assertThat(refused.refusal().arguments().toString())
              .satisfies(text -> assertThat(said).allMatch(text::contains));
        })).verify();
  }

  static HandbookEntry entry(String slug, String answer) {
    return new HandbookEntry(slug, "加班不给钱怎么办？", "work", List.of(), answer, List.of("先留证据"), List.of("考勤表"),
        List.of("拨打 12333"), List.of("《劳动法》第四十四条：加班要付钱。"));
  }

  EditionId anEntry(String slug) {
    return now(editor.create(entry(slug, "第一稿。"), EDITOR));
  }

  long lock(EditionId id) {
    return now(editions.find(id)).head().lockVersion();
  }

  void publish(EditionId id) {
    workflow.submit(id, lock(id), null, EDITOR).block(Duration.ofSeconds(20));
    for (var stage : HandbookConfiguration.HANDBOOK.stages()) {
      now(workflow.sign(id, lock(id), now(editions.find(id)).head().hash(), "", someone(stage)));
    }
  }

  String answer(EditionId id) {
    return now(library.edition(id)).answer();
  }

  @Test
  void savesIntoTheDraftThatWasSeenAndElseIntoANewOne() {
    var first = anEntry("seen");
    assertThat(now(editor.save(first.document(), 1, 1, entry("seen", "第二稿。"), COLLEAGUE))).isEqualTo(first);
    publish(first);
    var second = now(editor.save(first.document(), 1, lock(first), entry("seen", "第三稿。"), COLLEAGUE));
    assertThat(second.number()).isEqualTo(2);
    assertThat(List.of(answer(first), answer(second))).containsExactly("第二稿。", "第三稿。");
  }

  @Test
  void takesNoColleaguesWordBack() {
    var first = anEntry("colleague");
    publish(first);
    var seen = lock(first);
    var second = now(editor.save(first.document(), 1, seen, entry("colleague", "同事改正的。"), COLLEAGUE));
    refused(editor.save(first.document(), 1, seen, entry("colleague", "照旧文字写的。"), EDITOR), "stale-edition");
    publish(second);
    refused(editor.save(first.document(), 1, seen, entry("colleague", "照旧文字写的。"), EDITOR), "stale-edition");
    assertThat(now(editions.history(first.document()).map(Edition::id).collectList())).containsExactly(second, first);
  }

  /** Every part keeps to its length, and all of them together are more than a file may be. */
  @Test
  void refusesMoreThanAFileMayHoldAndReadsWhateverIsStored() {
    var items = Collections.nCopies(20, "字".repeat(500));
    var large = new HandbookEntry("large", "标题", "work", List.of(), "字".repeat(2000), items, items, items, items);
    assertThat(EntryRules.check(large)).isEmpty();
    refused(editor.create(large, EDITOR), "entry-refused", "64 KiB");
    var id = anEntry("large");
    refused(editor.save(id.document(), 1, 1, large, EDITOR), "entry-refused", "64 KiB");
    rows.change(id, large).block(Duration.ofSeconds(20));
    assertThat(now(library.edition(id))).isEqualTo(large);
  }

  @Test
  void refusesATopicThatThereIsNot() {
    var lost = new HandbookEntry("lost", "", "no-such-topic", List.of(), "答。", List.of("一"), List.of("一"), List.of("一"),
        List.of("一"));
    refused(editor.create(lost, EDITOR), "entry-refused", "没有这个主题", "缺少标题");
    refused(editor.takeIn(lost, EDITOR), "entry-refused", "没有这个主题");
  }

  @Test
  void aFileGoesInPlaceOfWhatIsLiveOrWasGivenUp() {
    var first = anEntry("file");
    refused(editor.takeIn(entry("file", "从文件来。"), EDITOR), "already-working");
    workflow.discard(first, 1, EDITOR).block(Duration.ofSeconds(20));
    var second = now(editor.takeIn(entry("file", "从文件来。"), EDITOR));
    publish(second);
    assertThat(now(editor.takeIn(entry("file", "又从文件来。"), EDITOR)).number()).isEqualTo(3);
  }
}
