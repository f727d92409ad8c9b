package org.mingfa.cms.citation;

import java.util.UUID;

/**
 * A flagged citation as a page has shown it: what somebody looked at who says that the text still holds.
 *
 * @param edition
 *          number of the edition that cites
 * @param position
 *          see {@link FlaggedCitation#position()}
 * @param cited
 *          the version whose wording stood on the left
 * @param bound
 *          the version whose wording stood on the right
 */
public record SeenCitation(UUID document, int edition, int position, CitationState state, UUID cited, UUID bound) {
}
