package org.mingfa.cms.citation;

import java.util.UUID;

/**
 * A place that cites a provision.
 *
 * @param kind
 *          of the citing content
 * @param slug
 *          the citing document's
 * @param title
 *          of its live edition
 * @param part
 *          see {@link CitingText#part()}
 * @param citation
 *          what it cites, with 款 and 项 where it names them
 */
public record CitingSource(String kind, UUID document, int edition, String slug, String title, String part,
    Citation citation, CitationState state) {
}
