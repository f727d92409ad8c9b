package org.mingfa.cms.citation;

import java.time.Instant;
import java.util.UUID;

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
public record FlaggedCitation(CitingSource source, int position, UUID cited, UUID bound, Instant since) {

  SeenCitation seen() {
    return new SeenCitation(source.document(), source.edition(), position, source.state(), cited, bound);
  }
}
