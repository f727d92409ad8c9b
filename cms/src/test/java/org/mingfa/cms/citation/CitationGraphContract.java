package org.mingfa.cms.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.statute.ProvisionNumber;
import reactor.core.publisher.Flux;

/** What the citation graph promises, on every engine. Each test has statutes of its own. */
abstract class CitationGraphContract extends CitationGraphWorld {

  @Test
  void bindsToTheVersionInForce() {
    law("中华人民共和国甲灯法", "2010年3月1日", "2010年7月1日", "旧。");
    var current = law("中华人民共和国甲灯法", "2020年3月1日", "2020年7月1日", "新。");
    var id = note("见《甲灯法》第一条第一款第二项和第九条。");
    drain();
    assertThat(of(id)).extracting(BoundCitation::state).containsExactly(CitationState.RESOLVED,
        CitationState.NOT_IN_LIBRARY);
    assertThat(of(id).getFirst()).satisfies(c -> {
      assertThat(c.slug()).isEqualTo("jiadengfa");
      assertThat(c.document()).isEqualTo(current);
      assertThat(c.citation().written()).isEqualTo("《甲灯法》第一条第一款第二项");
    });
    assertThat(flagged(id)).isEmpty();
  }

  @Test
  void resolvesWhenTheStatuteComesAfterTheText() {
    var id = note("见《乙灯法》第一条；《中华人民共和国乙灯法》第二条。");
    drain();
    assertThat(states(id)).containsOnly(CitationState.NOT_IN_LIBRARY);
    law("中华人民共和国乙灯法", "2020年3月1日", "2020年7月1日", "甲。", "乙。");
    drain();
    assertThat(states(id)).containsExactly(CitationState.RESOLVED, CitationState.RESOLVED);
    assertThat(flagged(id)).isEmpty();
  }

  @Test
  void findsABareNameOnceTheLibraryKnowsIt() {
    var id = note("依照丙灯法第一条办理。");
    drain();
    assertThat(of(id)).isEmpty();
    law("中华人民共和国丙灯法", "2020年3月1日", "2020年7月1日", "甲。");
    drain();
    now(rereading.readAll());
    assertThat(states(id)).containsExactly(CitationState.RESOLVED);
    assertThat(now(rereading.readAll())).isZero();
  }

  @Test
  void flagsWhatAnotherVersionChangesOnTheDayItBegins() {
    law("中华人民共和国丁灯法", "2020年3月1日", "2020年7月1日", "灯每日点一次。", "灯油要足。", "第三。");
    var id = note("见《丁灯法》第一条、第二条、第三条。");
    var next = law("中华人民共和国丁灯法", "2026年11月1日", in(30), "灯每日点两次。", "灯油要足。");
    drain();
    assertThat(states(id)).containsOnly(CitationState.RESOLVED);
    daysPass(31);
    assertThat(states(id)).startsWith(CitationState.CHANGED, CitationState.RESOLVED);
    assertThat(flagged(id)).contains(0).doesNotContain(1);
    assertThat(of(id).get(1).document()).isEqualTo(next);
  }

  @Test
  void flagsNothingForAParagraphThatStayed() {
    law("中华人民共和国戊灯法", "2020年3月1日", "2020年7月1日", "一款。\n\n二款。");
    var id = note("见《戊灯法》第一条第一款；又见《戊灯法》第一条第二款。");
    law("中华人民共和国戊灯法", "2026年11月1日", in(30), "一款。\n\n二款改。");
    drain();
    daysPass(31);
    assertThat(states(id)).containsExactly(CitationState.RESOLVED, CitationState.CHANGED);
  }

  @Test
  void asksOnlyAboutWhatChangedSinceTheTextWasPublished() {
    var id = note("见《己灯法》第一条。");
    law("中华人民共和国己灯法", "2010年3月1日", "2010年7月1日", "旧。");
    drain();
    law("中华人民共和国己灯法", "2020年3月1日", "2020年7月1日", "新。");
    drain();
    assertThat(states(id)).containsExactly(CitationState.RESOLVED);
    assertThat(flagged(id)).isEmpty();
  }

  @Test
  void flagsWhatIsRepealedAndTakesItBackWhenTheRepealGoes() {
    law("中华人民共和国庚灯法", "2010年3月1日", "2010年7月1日", "旧。");
    var id = note("见《庚灯法》第一条和《庚灯法》。");
    var code = law("中华人民共和国庚灯法典", "2026年1月1日", "2026年2月1日", "甲。", "《中华人民共和国庚灯法》同时废止。");
    drain();
    assertThat(states(id)).containsOnly(CitationState.REPEALED);
    assertThat(flagged(id)).containsExactly(0, 1);
    withdraw(code);
    drain();
    assertThat(states(id)).containsOnly(CitationState.RESOLVED);
    assertThat(flagged(id)).isEmpty();
  }

  @Test
  void forgetsWhatIsWithdrawnAndDistrustsAStatuteThatIs() {
    var statute = law("中华人民共和国辛灯法", "2010年3月1日", "2010年7月1日", "旧。");
    var id = note("见《辛灯法》第一条。");
    drain();
    withdraw(statute);
    drain();
    assertThat(states(id)).containsExactly(CitationState.NOT_IN_LIBRARY);
    withdraw(id.document());
    drain();
    assertThat(of(id)).isEmpty();
  }

  @Test
  void anEditorsLookClearsTheFlagUntilTheLawChangesAgain() {
    law("中华人民共和国壬灯法", "2020年3月1日", "2020年7月1日", "一。");
    var id = note("见《壬灯法》第一条。");
    law("中华人民共和国壬灯法", "2026年11月1日", in(30), "二。");
    law("中华人民共和国壬灯法", "2026年11月2日", in(60), "三。");
    drain();
    daysPass(31);
    assertThatThrownBy(() -> acknowledge(seen(id), FINAL)).isInstanceOf(RefusedException.class);
    assertThat(flagged(id)).containsExactly(0);
    acknowledge(seen(id), EDITOR);
    assertThat(flagged(id)).isEmpty();
    assertThat(states(id)).containsExactly(CitationState.RESOLVED);
    assertThat(all(audit.about(id.document().toString(), 1))).singleElement()
        .satisfies(line -> assertThat(line.action()).isEqualTo("citation.acknowledge"));
    daysPass(31);
    assertThat(states(id)).containsExactly(CitationState.CHANGED);
    assertThat(flagged(id)).containsExactly(0);
  }

  @Test
  void aRepealThatSomeoneHasSeenStaysSeen() {
    law("中华人民共和国癸灯法", "2010年3月1日", "2010年7月1日", "旧。");
    var id = note("见《癸灯法》第一条。");
    law("中华人民共和国癸灯法典", "2026年1月1日", "2026年2月1日", "甲。", "《中华人民共和国癸灯法》同时废止。");
    drain();
    acknowledge(seen(id), EDITOR);
    law("中华人民共和国子灯法", "2010年3月1日", "2010年7月1日", "旧。");
    drain();
    now(rereading.readAll());
    assertThat(states(id)).containsExactly(CitationState.REPEALED);
    assertThat(flagged(id)).isEmpty();
  }

  @Test
  void aRepealThatFollowedAnAmendmentStaysSeenToo() {
    law("中华人民共和国酉灯法", "2010年3月1日", "2010年7月1日", "旧。");
    var id = note("见《酉灯法》第一条。");
    drain();
    law("中华人民共和国酉灯法", "2026年10月1日", in(10), "新。");
    law("中华人民共和国酉灯法典", "2026年11月1日", in(20), "甲。", "《中华人民共和国酉灯法》同时废止。");
    drain();
    daysPass(21);
    assertThat(states(id)).containsExactly(CitationState.REPEALED);
    acknowledge(seen(id), EDITOR);
    assertThat(flagged(id)).isEmpty();
    drain();
    assertThat(flagged(id)).isEmpty();
  }

  @Test
  void aLookAtAnotherTextOrAnotherLawClearsNothing() {
    law("中华人民共和国戌灯法", "2020年3月1日", "2020年7月1日", "一。");
    var id = note("见《戌灯法》第一条。");
    law("中华人民共和国戌灯法", "2026年11月1日", in(30), "二。");
    law("中华人民共和国戌灯法", "2026年11月2日", in(60), "三。");
    drain();
    daysPass(31);
    var before = seen(id);
    daysPass(31);
    refused(before);
    var now = seen(id);
    refused(new SeenCitation(now.document(), 2, 0, now.state(), now.cited(), now.bound()));
    refused(new SeenCitation(now.document(), 1, 1, now.state(), now.cited(), now.bound()));
    refused(new SeenCitation(now.document(), 1, 0, CitationState.REPEALED, now.cited(), now.bound()));
    refused(new SeenCitation(now.document(), 1, 0, now.state(), now.bound(), now.bound()));
    assertThat(flagged(id)).containsExactly(0);
    assertThat(all(audit.about(id.document().toString(), 9))).noneMatch(l -> l.action().startsWith("citation"));
    acknowledge(now, EDITOR);
    refused(now);
  }

  private void refused(SeenCitation seen) {
    assertThatThrownBy(() -> acknowledge(seen, EDITOR)).isInstanceOfSatisfying(RefusedException.class,
        e -> assertThat(e.refusal().code()).isEqualTo("stale-citation"));
  }

  @Test
  void listsOtherContentBeforeArticlesThatCiteAnArticle() {
    law("中华人民共和国丑灯法", "2020年3月1日", "2020年7月1日", "灯。", "违反本法第一条的，罚款。");
    law("中华人民共和国寅灯法", "2020年3月1日", "2020年7月1日", "依照《中华人民共和国丑灯法》第一条办理。");
    note("见《丑灯法》第一条，再见《丑灯法》第一条。");
    drain();
    var citing = all(graph.citing("choudengfa", new ProvisionNumber(1, 0)));
    assertThat(citing).extracting(CitingSource::kind).containsExactly("note", "statute", "statute");
    assertThat(citing.stream().map(CitingSource::part)).containsExactlyInAnyOrder("", "1", "2");
  }

  @Test
  void tellsItsFollowersOnlyOnceTheCitationsAreBound() {
    law("中华人民共和国申灯法", "2020年3月1日", "2020年7月1日", "灯。");
    drain();
    var id = note("见《申灯法》第一条。");
    drain();
    assertThat(followers.saw(id.document())).containsExactly(CitationState.RESOLVED);
    withdraw(id.document());
    drain();
    assertThat(followers.saw(id.document())).isEmpty();
  }

  @Test
  void comesOutTheSameInWhateverOrderMessagesArriveAndHoweverOften() {
    var id = note("见《卯灯法》第一条、《辰灯法》第一条、《巳灯法》第一条。");
    law("中华人民共和国卯灯法", "2010年3月1日", "2010年7月1日", "旧。");
    law("中华人民共和国卯灯法", "2020年3月1日", "2020年7月1日", "新。");
    law("中华人民共和国辰灯法", "2010年3月1日", "2010年7月1日", "依照《卯灯法》第一条。");
    law("中华人民共和国午灯法典", "2026年1月1日", "2026年2月1日", "甲。", "《中华人民共和国辰灯法》同时废止。");
    withdraw(law("中华人民共和国巳灯法", "2010年3月1日", "2010年7月1日", "旧。"));
    var messages = waiting();
    assertThat(messages).hasSizeGreaterThan(6);
    for (var seed = 0; seed < 4; seed++) {
      var order = new ArrayList<>(messages);
      order.addAll(messages);
      Collections.shuffle(order, new Random(seed));
      Flux.fromIterable(order).concatMap(handler::handle).blockLast(Duration.ofSeconds(60));
      assertThat(states(id)).as("seed %s", seed).containsExactly(CitationState.RESOLVED, CitationState.REPEALED,
          CitationState.NOT_IN_LIBRARY);
    }
  }

  @Test
  void aWriterThatKnewLessOfTheLibraryOrOfTheTextLoses() {
    law("中华人民共和国未灯法", "2020年3月1日", "2020年7月1日", "灯。");
    var id = note("见《未灯法》第一条。");
    drain();
    var stale = all(rows.of(id.document())).stream()
        .map(row -> row.bound(CitationRow.Binding.NONE, clock.instant(), true)).toList();
    assertThat(now(rows.rebind(stale, 1))).isZero();
    assertThat(now(rows.claim(id.document(), "note", 1, 0, ""))).isFalse();
    assertThat(states(id)).containsExactly(CitationState.RESOLVED);
  }
}
