package org.mingfa.cms.citation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citation in a live edition as it stands against the library.
 *
 * @param part
 *          see {@link CitingText#part()}
 * @param position
 *          its place among the citations of the edition, from 0
 * @param slug
 *          the statute's, where the library has it
 * @param document
 *          the version to show: the one in force, else the last that was; null where the library has none
 */
public record BoundCitation(String part, int position, Citation citation, CitationState state, @Nullable String slug,
    @Nullable UUID document) {
}
