package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A live version as it is stored: without what follows from its neighbours. */
record VersionRow(UUID document, int edition, String slug, String title, String shortTitle, Rank rank,
    LocalDate version, LocalDate inForceFrom, boolean estimated, int articles, List<String> history,
    @Nullable String preamble) {

  StatuteVersion until(@Nullable LocalDate end, @Nullable String repealedBy) {
    return new StatuteVersion(document, edition, slug, title, shortTitle, rank, version, inForceFrom, end, estimated,
        repealedBy, history, preamble);
  }
}
