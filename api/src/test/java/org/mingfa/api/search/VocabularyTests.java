package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.search.SearchScreenController.Words;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.staff.Role;
import org.mingfa.cms.staff.StaffPrincipal;
import org.mingfa.engine.IndexedCmsTest;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

@IndexedCmsTest
class VocabularyTests {

  private static final StaffPrincipal EDITOR = new StaffPrincipal(UUID.randomUUID(), "小采", Set.of(Role.EDITOR), 0);
  private static final StaffPrincipal REVIEWER = new StaffPrincipal(UUID.randomUUID(), "小审",
      Set.of(Role.FIRST_REVIEWER), 0);

  @Autowired
  VocabularyAtStart start;
  @Autowired
  SearchVocabulary vocabulary;
  @Autowired
  SearchScreenController screen;
  @Autowired
  DatabaseClient database;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @BeforeEach
  void empty() {
    sql("delete from colloquialism");
    sql("delete from audit_line");
  }

  @Test
  void startsWithTheWordsThatComeWithTheProduct() {
    run(start.atStart());

    assertThat(vocabulary.colloquialisms().size()).isEqualTo(Colloquialisms.shipped().size());
  }

  @Test
  void startsInSpiteOfRowsThatMeanNothing() {
    store("——", "配偶");
    store("#老伴", "配偶");
    store("老伴", "　");
    store("老公", "配偶");
    run(start.atStart());

    assertThat(vocabulary.colloquialisms().statuteWords("——老公#老伴")).containsExactly("配偶");
    assertThat(vocabulary.colloquialisms().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"——,配偶", "#老伴,配偶", "老,配偶", "老——,配偶", "老 伴,配偶", "老伴,——", "老伴,''", "'',配偶", "二十一个字二十一个字二十一个字二十一个字二,配偶"})
  void refusesWordsThatMeanNothing(String word, String statuteWords) {
    assertThatThrownBy(() -> run(screen.put(new Words(word, statuteWords), EDITOR)))
        .isInstanceOfSatisfying(RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("bad-words"));
    assertThat(count("colloquialism")).isZero();
    assertThat(count("audit_line")).isZero();
  }

  @Test
  void takesWordsWithTheirLineOfAuditAndCountsThemAtOnce() {
    run(screen.put(new Words(" 老伴 ", "配偶　 夫妻"), EDITOR));
    assertThat(vocabulary.colloquialisms().statuteWords("我老伴")).containsExactly("配偶", "夫妻");
    run(screen.put(new Words("老伴", "配偶"), EDITOR));
    assertThat(vocabulary.colloquialisms().statuteWords("我老伴")).containsExactly("配偶");
    run(screen.remove(new Words("老伴", null), EDITOR));
    assertThat(vocabulary.colloquialisms().size()).isZero();
    assertThat(count("audit_line")).isEqualTo(3);
  }

  @Test
  void removesEvenWhatItWouldNotTake() {
    store("——", "配偶");
    run(screen.remove(new Words("——", null), EDITOR));

    assertThat(count("colloquialism")).isZero();
  }

  @Test
  void keepsNoWordWhoseLineOfAuditFails() {
    sql("alter table audit_line rename to audit_line_away");
    try {
      assertThatThrownBy(() -> run(screen.put(new Words("老伴", "配偶"), EDITOR))).isNotNull();
    } finally {
      sql("alter table audit_line_away rename to audit_line");
    }
    assertThat(count("colloquialism")).isZero();
  }

  @Test
  void refusesWhoIsNoEditor() {
    assertThatThrownBy(() -> run(screen.put(new Words("老伴", "配偶"), REVIEWER))).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> run(screen.remove(new Words("老伴", null), REVIEWER)))
        .isInstanceOf(RefusedException.class);
    assertThat(count("colloquialism")).isZero();
  }

  private void store(String word, String statuteWords) {
    run(database.sql("insert into colloquialism (word, statute_words, changed_at) values (:word, :words, :now)")
        .bind("word", word).bind("words", statuteWords).bind("now", java.time.Instant.EPOCH).then());
  }

  private void sql(String statement) {
    run(database.sql(statement).then());
  }

  private long count(String table) {
    return Objects.requireNonNull(
        database.sql("select count(*) from " + table).mapValue(Long.class).one().block(Duration.ofSeconds(20)));
  }

  private static void run(Mono<?> mono) {
    mono.block(Duration.ofSeconds(20));
  }
}
