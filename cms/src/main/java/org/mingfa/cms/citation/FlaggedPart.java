package org.mingfa.cms.citation;

import java.util.UUID;

/**
 * A part of an edition that cites law which has changed or gone, and that nobody has looked at yet.
 *
 * @param part
 *          see {@link CitingText#part()}
 */
public record FlaggedPart(UUID document, int edition, String part) {
}
