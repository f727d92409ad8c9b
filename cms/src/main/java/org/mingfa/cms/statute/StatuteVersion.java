package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a statute as the public sees it.
 *
 * @param document
 *          the version's document
 * @param edition
 *          its live edition
 * @param slug
 *          the statute's, without the date
 * @param version
 *          the day of the latest vote on this text
 * @param inForceFrom
 *          its first day
 * @param inForceTo
 *          the first day it is no longer in force, because the next version begins or the statute is repealed; null for
 *          none known
 * @param estimated
 *          whether nothing in the text named the first day
 * @param repealedBy
 *          the title of the statute that ends this version; null where a next version or nothing does
 * @param history
 *          the records of enactment as written, in the source's order
 * @param preamble
 *          paragraphs one a line
 */
public record StatuteVersion(UUID document, int edition, String slug, String title, String shortTitle, Rank rank,
    LocalDate version, LocalDate inForceFrom, @Nullable LocalDate inForceTo, boolean estimated,
    @Nullable String repealedBy, List<String> history, @Nullable String preamble) {

  public StatuteVersion {
    history = List.copyOf(history);
  }

  public boolean inForceOn(LocalDate day) {
    return validityOn(day) == Validity.IN_FORCE;
  }

  public Validity validityOn(LocalDate day) {
    var ended = inForceTo != null && !day.isBefore(inForceTo);
    if (ended) {
      return repealedBy == null ? Validity.REPLACED : Validity.REPEALED;
    }
    return day.isBefore(inForceFrom) ? Validity.NOT_YET_IN_FORCE : Validity.IN_FORCE;
  }
}
