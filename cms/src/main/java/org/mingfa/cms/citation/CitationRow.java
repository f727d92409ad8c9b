package org.mingfa.cms.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citation as it is stored. */
record CitationRow(UUID source, int position, String kind, int edition, String part, boolean own, Citation citation,
    LocalDate citedOn, Binding binding, @Nullable Instant flaggedAt, @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {

  /**
   * How it stands against the library.
   *
   * @param cited
   *          the version in force on the day it was written
   * @param bound
   *          the version to show now
   */
  record Binding(CitationState state, @Nullable String slug, @Nullable UUID cited, @Nullable UUID bound) {

    static final Binding NONE = new Binding(CitationState.NOT_IN_LIBRARY, null, null, null);

    boolean stale() {
      return state == CitationState.CHANGED || state == CitationState.REPEALED;
    }
  }

  /**
   * Nobody can rewrite a statute, so only other content is flagged. A repeal is the same repeal by whichever version it
   * is told: what is known of it stays.
   */
  CitationRow bound(Binding now, Instant at, boolean mayFlag) {
    if (now.equals(binding)) {
      return this;
    }
    if (now.state() == CitationState.REPEALED && binding.state() == CitationState.REPEALED
        && Objects.equals(now.bound(), binding.bound())) {
      return new CitationRow(source, position, kind, edition, part, own, citation, citedOn, now, flaggedAt,
          acknowledgedBy, acknowledgedAt);
    }
    var flag = mayFlag && now.stale() ? at : null;
    return new CitationRow(source, position, kind, edition, part, own, citation, citedOn, now, flag, null, null);
  }

  /** Whether it cites the same as a row of an earlier reading. */
  boolean citesLike(CitationRow other) {
    return citation.equals(other.citation) && part.equals(other.part);
  }

  /** What is known of a citation outlasts that its text is read again. */
  CitationRow knownFrom(CitationRow earlier) {
    return new CitationRow(source, position, kind, edition, part, own, citation, earlier.citedOn, earlier.binding,
        earlier.flaggedAt, earlier.acknowledgedBy, earlier.acknowledgedAt);
  }
}
