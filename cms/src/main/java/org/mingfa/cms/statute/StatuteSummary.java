package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statute on a day, by the version in force then; where none is, by its newest version.
 *
 * @param document
 *          the version shown
 * @param version
 *          its date
 * @param inForceTo
 *          see {@link StatuteVersion#inForceTo()}
 * @param articles
 *          how many it has
 * @param validity
 *          how the version shown stands to that day
 */
public record StatuteSummary(String slug, String title, String shortTitle, Rank rank, UUID document, LocalDate version,
    LocalDate inForceFrom, @Nullable LocalDate inForceTo, int articles, Validity validity) {
}
