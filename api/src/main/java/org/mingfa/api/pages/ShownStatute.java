package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteVersion;

/**
 * A statute as a reader asked for it.
 *
 * @param version
 *          the one to show
 * @param versions
 *          all, in the order in which they come into force
 * @param on
 *          the day asked for; null is today
 */
record ShownStatute(StatuteVersion version, List<StatuteVersion> versions, @Nullable LocalDate on, LocalDate today) {

  ShownStatute {
    versions = List.copyOf(versions);
  }

  /** An address below this statute's that keeps to the day asked for. */
  String url(String below) {
    return "/statutes/" + version.slug() + below + (on == null ? "" : "?on=" + on);
  }

  String url(String below, String fragment) {
    return url(below) + "#" + fragment;
  }

  String articleUrl(ProvisionNumber number) {
    return url("/articles/" + number);
  }

  String chapterUrl(int chapter) {
    return url("/chapters/" + chapter);
  }

  /** For a page that each version has under the statute's own address. */
  StatuteHead head() {
    return head(_ -> "");
  }

  /**
   * @param below
   *          where a version has what the page shows, below the statute's address
   */
  StatuteHead head(Function<StatuteVersion, String> below) {
    return new StatuteHead(version.slug(), version.title(), version.shortTitle(), version.rank().name(),
        Force.of(version.validityOn(today)), version.history(), version.inForceFrom(), version.inForceTo(), on,
        heads(below));
  }

  private List<StatuteHead.Version> heads(Function<StatuteVersion, String> below) {
    var heads = new ArrayList<StatuteHead.Version>();
    for (var i = 0; i < versions.size(); i++) {
      heads.add(head(versions.get(i), i == 0 ? null : versions.get(i - 1), below.apply(versions.get(i))));
    }
    Collections.reverse(heads);
    return heads;
  }

  StatuteHead.Version head(StatuteVersion one) {
    return head(one, null, "");
  }

  private StatuteHead.Version head(StatuteVersion one, @Nullable StatuteVersion before, String below) {
    var day = one.inForceOn(today) ? "" : "?on=" + one.inForceFrom();
    return new StatuteHead.Version(one.version(), Force.of(one.validityOn(today)), one.inForceFrom(),
        "/statutes/" + one.slug() + below + day, before == null ? "" : comparisonUrl(before, one),
        one.document().equals(version.document()));
  }

  static String comparisonUrl(StatuteVersion before, StatuteVersion after) {
    return "/statutes/" + after.slug() + "/comparison?from=" + before.version() + "&to=" + after.version();
  }
}
