package org.mingfa.cms.citation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citation whose provision has changed or gone since it was written, and that nobody has looked at yet.
 *
 * @param source
 *          where it stands
 * @param position
 *          its place among the citations of the edition
 * @param cited
 *          the version it was written by
 * @param bound
 *          the version to compare with
 */
public record FlaggedCitation(CitingSource source, int position, @Nullable UUID cited, @Nullable UUID bound,
    Instant since) {
}
