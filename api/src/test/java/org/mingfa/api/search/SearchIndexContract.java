package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.api.search.Documents.TODAY;
import static org.mingfa.api.search.Documents.article;
import static org.mingfa.api.search.Documents.entry;
import static org.mingfa.api.search.Documents.event;
import static org.mingfa.api.search.Documents.everything;
import static org.mingfa.api.search.Documents.terms;
import static org.mingfa.api.search.Documents.valid;
import static org.mingfa.api.search.Documents.versioned;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.api.search.SearchIndex.Outcome;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What every engine must do. */
abstract class SearchIndexContract extends IndexRebuildContract {

  @Test
  void findsWhatWasPut() {
    put(DIVORCE, DEFENCE);

    assertThat(found("离婚")).containsExactly(DIVORCE);
    assertThat(found("离婚防卫")).containsExactlyInAnyOrder(DIVORCE, DEFENCE);
    assertThat(found("股票")).isEmpty();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void answersEmptyWhileNothingIsIndexed() {
    assertThat(found("离婚")).isEmpty();
    assertThat(count()).isZero();
    assertThat(versions()).isEmpty();
    assertThat(await(index().health())).matches(IndexHealth::up).extracting(IndexHealth::documents).isEqualTo(0L);
  }

  @Test
  void ranksRarerAndMoreFrequentTermsHigher() {
    put(DIVORCE, article("中华人民共和国民法典", "1080", "完成离婚登记，即解除婚姻关系。离婚，离婚"), DEFENCE);

    var candidates = await(index().candidates(terms("离婚"), everything(), 10));
    assertThat(candidates).extracting(c -> c.document().number()).containsExactly("1080", "1079");
    assertThat(candidates.getFirst().score()).isGreaterThan(candidates.getLast().score());
  }

  @Test
  void countsAHeavierTermMore() {
    put(DIVORCE, DEFENCE);

    assertThat(await(index().candidates(Map.of("离婚", 0.1f, "防卫", 3f), everything(), 1)))
        .extracting(Candidate::document).containsExactly(DEFENCE);
  }

  @Test
  void replacesADocumentByANewerVersion() {
    put(DIVORCE);
    assertThat(write(versioned(DIVORCE, 2, "股票"))).isEqualTo(Outcome.APPLIED);

    assertThat(found("离婚")).isEmpty();
    assertThat(found("股票")).hasSize(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void letsAnOlderWriteLose() {
    write(versioned(DIVORCE, 5, "股票"));

    assertThat(write(versioned(DIVORCE, 4, "离婚"))).isEqualTo(Outcome.OUTDATED);
    assertThat(await(index().remove(DIVORCE.key(), 4))).isEqualTo(Outcome.OUTDATED);
    assertThat(found("股票")).hasSize(1);
  }

  @Test
  void takesTheSameVersionAgain() {
    put(DIVORCE);

    assertThat(write(versioned(DIVORCE, 1, "股票"))).isEqualTo(Outcome.APPLIED);
    assertThat(found("股票")).hasSize(1);
  }

  @Test
  void keepsTheVersionOfWhatIsRemoved() {
    put(DIVORCE);
    assertThat(await(index().remove(DIVORCE.key(), 3))).isEqualTo(Outcome.APPLIED);

    assertThat(write(versioned(DIVORCE, 2, "离婚"))).isEqualTo(Outcome.OUTDATED);
    assertThat(found("离婚")).isEmpty();
    assertThat(count()).isZero();
    assertThat(versions()).containsExactly(new IndexedVersion(DIVORCE.key(), 3, true));
    assertThat(write(versioned(DIVORCE, 4, "离婚"))).isEqualTo(Outcome.APPLIED);
    assertThat(found("离婚")).hasSize(1);
  }

  @Test
  void knowsTheVersionsOfOneDocumentAlone() {
    put(DIVORCE, DEFENCE, versioned(article("中华人民共和国民法典", "107", "离婚"), 4, "离婚"));
    await(index().remove(DEFENCE.key(), 2));

    assertThat(versions("statute:中华人民共和国民法典:")).containsExactlyInAnyOrder(
        new IndexedVersion(DIVORCE.key(), 1, false), new IndexedVersion("statute:中华人民共和国民法典:107", 4, false));
    assertThat(versions("statute:中华人民共和国刑法:")).containsExactly(new IndexedVersion(DEFENCE.key(), 2, true));
    assertThat(versions("statute:中华人民共和国刑")).hasSize(1);
    assertThat(versions("statute:中华人民共和国刑法:20:")).isEmpty();
    assertThat(versions("")).hasSize(3);
  }

  private List<IndexedVersion> versions(String prefix) {
    return await(index().versions(prefix).collectList());
  }

  @Test
  void removesWhatItNeverSaw() {
    assertThat(await(index().remove("statute:x:1", 3))).isEqualTo(Outcome.APPLIED);
    assertThat(count()).isZero();
  }

  @Test
  void endsWithTheNewestVersionInWhateverOrderWritesArrive() {
    var random = new Random(3);
    var newest = new LinkedHashMap<String, Long>();
    var writes = IntStream.range(0, 300).mapToObj(_ -> {
      var document = article("中华人民共和国民法典", Integer.toString(1 + random.nextInt(20)), "离婚");
      var version = 1 + random.nextInt(50);
      newest.merge(document.key(), (long) version, Math::max);
      return random.nextInt(4) == 0
          ? index().remove(document.key(), version)
          : index().put(versioned(document, version, "离婚"));
    }).toList();

    Flux.merge(Flux.fromIterable(writes), 16).blockLast(SOON);

    assertThat(versions()).hasSameSizeAs(newest.keySet())
        .allSatisfy(kept -> assertThat(kept.version()).isEqualTo(newest.get(kept.key())));
    assertThat(count()).isEqualTo(versions().stream().filter(kept -> !kept.removed()).count());
  }

  @Test
  void filtersByKindStatuteAndTopicWithoutChangingScores() {
    put(DIVORCE, DEFENCE, entry("a", "怎么离婚", "去民政局"), event("e", "离婚讲座", "讲座"));
    var all = await(index().candidates(terms("离婚"), everything(), 10));

    assertThat(filtered(Set.of(SearchKind.HANDBOOK, SearchKind.EVENT), null, null)).hasSize(2);
    assertThat(filtered(Set.of(SearchKind.values()), null, "讲座")).extracting(c -> c.document().id())
        .containsExactly("e");
    var divorce = filtered(Set.of(SearchKind.values()), "中华人民共和国民法典", null);
    assertThat(divorce).hasSize(1).isSubsetOf(all);
  }

  private List<Candidate> filtered(Set<SearchKind> kinds, @Nullable String statute, @Nullable String topic) {
    return await(index().candidates(terms("离婚"), new SearchFilter(kinds, TODAY, statute, topic), 10));
  }

  @Test
  void findsOnlyWhatHoldsOnTheDay() {
    put(valid(article("中华人民共和国婚姻法", "32", "离婚"), null, TODAY),
        valid(article("中华人民共和国民法典", "1079", "离婚"), TODAY, null));

    assertThat(on(-1)).containsExactly("32");
    assertThat(on(0)).containsExactly("1079");
    assertThat(on(9_000)).containsExactly("1079");
  }

  private List<String> on(int daysLater) {
    var filter = new SearchFilter(Set.of(SearchKind.values()), TODAY.plusDays(daysLater), null, null);
    return await(index().candidates(terms("离婚"), filter, 10)).stream().map(c -> c.document().number()).toList();
  }

  @Test
  void findsByExactName() {
    put(DIVORCE, DEFENCE, entry("a", "怎么离婚？", "去民政局"));

    assertThat(named("民法典#1079")).containsExactly(DIVORCE);
    assertThat(named("中华人民共和国刑法#20")).containsExactly(DEFENCE);
    assertThat(named("怎么离婚")).extracting(SearchDocument::id).containsExactly("a");
    assertThat(named("民法典#107")).isEmpty();
    assertThat(await(index().named(Set.of(), everything(), 10))).isEmpty();
  }

  @Test
  void givesBackWholeDocuments() {
    var full = Documents
        .alsoCalled(valid(entry("a", "<b>𠮷 & \"离婚\"\u2028", "一\n二", new CitedProvision("民法典", "120-1")),
            TODAY, TODAY.plusDays(1)), "别名");
    put(full);

    assertThat(found("离婚")).containsExactly(full);
  }

  @Test
  void takesQuestionsOfMoreTermsThanEnginesAllow() {
    put(DIVORCE);
    var terms = new LinkedHashMap<String, Float>();
    terms.put("离婚", 1f);
    IntStream.range(0, 3_000).forEach(i -> terms.put("x" + i, 1f));

    assertThat(await(index().candidates(terms, everything(), 500))).hasSize(1);
  }

  @Test
  void givesNoMeaningToTheSignsOfQueryLanguages() {
    put(DIVORCE);

    assertThat(await(index().candidates(Map.of("离婚 AND *:*", 1f, "tokens:离婚", 1f, "[* TO *]", 1f), everything(), 10)))
        .isEmpty();
  }

  @Test
  void answersOnThreadsThatMayComputeForLong() {
    put(DIVORCE);

    var fixed = index().candidates(terms("离婚"), everything(), 10).map(_ -> Schedulers.isInNonBlockingThread());
    assertThat(await(fixed)).isFalse();
  }

  private List<SearchDocument> named(String name) {
    return await(index().named(Set.of(name), everything(), 10));
  }
}
