package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.statute.Rank;
import org.mingfa.cms.statute.StatuteVersion;

class LawChangesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate OLD = LocalDate.of(2010, 1, 1);

  private static StatuteVersion version(LocalDate from, @Nullable LocalDate to, @Nullable String repealedBy,
      boolean estimated, String... history) {
    return new StatuteVersion(new UUID(0, from.toEpochDay()), 1, "dengta", "中华人民共和国灯塔法", "灯塔法", Rank.STATUTE,
        from.minusDays(90), from, to, estimated, repealedBy, List.of(history), null);
  }

  private static List<LawChange> changes(StatuteVersion... versions) {
    return new LawChanges(List.of(versions), TODAY).since(400).toList();
  }

  @Test
  void tellsOfANewStatuteThatIsStillToCome() {
    assertThat(changes(version(LocalDate.of(2026, 8, 15), null, null, false, "通过"))).singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(LawChange.Kind.ENACTED);
          assertThat(change.statute().force()).isEqualTo(Force.NOT_YET);
          assertThat(change.comparisonUrl()).isNull();
        });
  }

  @Test
  void leadsFromAnAmendmentToWhatItChanged() {
    var then = LocalDate.of(2026, 1, 1);
    assertThat(changes(version(OLD, then, null, false, "通过"), version(then, null, null, false, "通过", "修正")))
        .singleElement().satisfies(change -> {
          assertThat(change.kind()).isEqualTo(LawChange.Kind.AMENDED);
          assertThat(change.comparisonUrl()).isEqualTo("/statutes/dengta/comparison?from=2009-10-03&to=2025-10-03");
        });
  }

  @Test
  void takesTheOnlyTextOfAnAmendedStatuteForAnAmendment() {
    assertThat(changes(version(LocalDate.of(2026, 1, 1), null, null, false, "通过", "修订"))).singleElement()
        .extracting(LawChange::kind).isEqualTo(LawChange.Kind.AMENDED);
  }

  @Test
  void tellsWhenAStatuteCeasesForAnother() {
    assertThat(changes(version(OLD, LocalDate.of(2026, 8, 15), "海洋法典", false, "通过"))).singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(LawChange.Kind.REPEALED);
          assertThat(change.day()).isEqualTo(LocalDate.of(2026, 8, 15));
        });
  }

  @Test
  void saysNothingOfWhatIsLongAgoOrOnlyGuessed() {
    assertThat(changes(version(OLD, null, null, false, "通过"))).isEmpty();
    assertThat(changes(version(LocalDate.of(2026, 1, 1), null, null, true, "通过"))).isEmpty();
  }
}
